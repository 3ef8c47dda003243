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

    private static final double ROUNDING = 1e-12;

    private KrippendorffAlpha() {}

    /**
     * @param units the scores of each unit, missing ones left out; units with fewer than two do not count
     * @return empty where no unit has two scores, or all scores are equal so that nothing could disagree
     */
    public static OptionalDouble interval(List<double[]> units) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        double observed = 0;
        for (double[] unit : units) {
            if (unit.length >= 2) {
                n += unit.length;
                sum += Arrays.stream(unit).sum();
                squares += Arrays.stream(unit).map(x -> x * x).sum();
                observed += disagreement(unit);
            }
        }
        return of(n, sum, squares, observed);
    }

    /**
     * The same from sums over the scores of all units that have at least two.
     *
     * @param n how many scores
     * @param sum their sum
     * @param squares the sum of their squares
     * @param observed the sum of the {@link #disagreement} of each unit
     */
    public static OptionalDouble of(double n, double sum, double squares, double observed) {
        double expected = 2 * (n * squares - sum * sum);
        // Of equal scores rounding may leave a trace of difference.
        return expected <= ROUNDING * n * squares
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (n - 1) * observed / expected);
    }

    /** The sum of (x - y)^2 over all ordered pairs of a unit's scores, by the number of the others. There must be two. */
    public static double disagreement(double[] unit) {
        double mean = Arrays.stream(unit).sum() / unit.length;
        double around = Arrays.stream(unit).map(x -> (x - mean) * (x - mean)).sum();
        return 2 * unit.length * around / (unit.length - 1);
    }
}
