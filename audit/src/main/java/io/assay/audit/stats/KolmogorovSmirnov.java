package io.assay.audit.stats;

import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;

/** The two-sample statistic of Kolmogorov and Smirnov, and its chance. */
public final class KolmogorovSmirnov {

    private KolmogorovSmirnov() {}

    /** The largest difference of the two cumulative distributions; both sorted, neither empty. */
    public static double statistic(double[] one, double[] other) {
        double largest = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            double at = Math.min(one[i], other[j]);
            while (i < one.length && one[i] <= at) {
                i++;
            }
            while (j < other.length && other[j] <= at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / one.length - (double) j / other.length));
        }
        return largest;
    }

    /**
     * The chance of at least this statistic, from the distribution for one sample of nm/(n+m). The library offers that only for samples, so
     * it is shown one with this very statistic.
     */
    public static double chance(double statistic, long n, long m) {
        int size = (int) Math.max(1, StrictMath.rint((double) n * m / (n + m)));
        if (statistic <= 0.5 / size) {
            return 1;
        }
        if (size == 1) {
            return Math.min(1, 2 * (1 - statistic)); // One even draw u is max(u, 1 - u) off.
        }
        double[] sample = new double[size];
        for (int i = 0; i < size; i++) {
            sample[i] = Math.max(statistic, (i + 0.5) / size);
        }
        return KolmogorovSmirnovTest.withDefaults().test(sample, x -> x).getPValue();
    }
}
