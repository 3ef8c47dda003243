package io.assay.core.stats;

import io.assay.core.Interval;
import io.assay.core.kernel.Mix;
import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Intervals of means and of jackknifed values. */
public final class Bootstrap {

    private static final int RESAMPLES = 1000;

    private Bootstrap() {}

    /** Percentile interval of the mean from seeded resamples (Efron 1979). The scores must come in a fixed order. */
    public static Interval mean(double[] scores, long seed, double level) {
        double[] means = new double[RESAMPLES];
        long counter = Mix.mix(seed);
        for (int r = 0; r < RESAMPLES; r++) {
            double sum = 0;
            for (int i = 0; i < scores.length; i++) {
                counter += Mix.GOLDEN;
                int pick = (int) Math.multiplyHigh(Mix.mix(counter) >>> 1, 2L * scores.length);
                sum += scores[pick];
            }
            means[r] = sum / scores.length;
        }
        Arrays.sort(means);
        double tail = (1 - level) / 2;
        return new Interval(quantile(means, tail), quantile(means, 1 - tail), level, "bootstrap");
    }

    /** Normal interval around a value with a known standard error. */
    public static Interval normal(double value, double standardError, double level) {
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2);
        return new Interval(value - z * standardError, value + z * standardError, level, "normal");
    }

    /**
     * Delete-a-group jackknife (Shao and Tu 1995): the spread of the values with one group left out at a time.
     *
     * @param value the value on all data
     * @param leftOut the values with each group left out
     * @param scale factor of the standard error, 1 where the left-out values rest on all data
     * @param method what to call it
     */
    public static Interval jackknife(double value, double[] leftOut, double scale, double level, String method) {
        int groups = leftOut.length;
        double mean = Arrays.stream(leftOut).sum() / groups;
        double squares = 0;
        for (double one : leftOut) {
            squares += (one - mean) * (one - mean);
        }
        double error = scale * StrictMath.sqrt((groups - 1.0) / groups * squares);
        double t = TDistribution.of(groups - 1).inverseCumulativeProbability(0.5 + level / 2);
        return new Interval(value - t * error, value + t * error, level, method);
    }

    /** Quantile of type 7 (linear interpolation) of sorted numbers. */
    public static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int below = (int) at;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
    }
}
