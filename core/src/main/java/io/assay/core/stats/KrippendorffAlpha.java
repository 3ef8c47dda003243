package io.assay.core.stats;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Krippendorff's alpha for scores of several judges, with squared differences (interval data) and any of them missing: 1 - observed / expected
 * disagreement. 1 is full agreement, 0 that of chance; below 0 the judges disagree on purpose. Of scores that are 0 or 1 it equals the alpha of
 * nominal data. (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.)
 */
public final class KrippendorffAlpha {

    private KrippendorffAlpha() {}

    /**
     * @param units the scores of each unit, missing ones left out; units with fewer than two do not count
     * @return empty where no unit has two scores, or all scores are equal so that nothing could disagree
     */
    public static OptionalDouble interval(List<double[]> units) {
        double[] all = units.stream()
                .filter(unit -> unit.length >= 2)
                .flatMapToDouble(Arrays::stream)
                .toArray();
        double observed = 0;
        for (double[] unit : units) {
            if (unit.length >= 2) {
                observed += squares(unit) / (unit.length - 1);
            }
        }
        double expected = squares(all);
        return expected == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (all.length - 1) * observed / expected);
    }

    /** The sum of (x - y)^2 over all ordered pairs. */
    private static double squares(double[] scores) {
        double mean = Arrays.stream(scores).average().orElse(0);
        double around = Arrays.stream(scores).map(x -> (x - mean) * (x - mean)).sum();
        return 2 * scores.length * around;
    }
}
