package io.assay.audit.text;

import java.util.Arrays;

/** Counts as shares of their sum. */
final class Shares {

    private Shares() {}

    static long sum(long[] counts) {
        return Arrays.stream(counts).sum();
    }

    /** The share of each; the sum must not be 0. */
    static double[] of(long[] counts) {
        double sum = sum(counts);
        return Arrays.stream(counts).mapToDouble(count -> count / sum).toArray();
    }

    /** The same share for each. */
    static double[] even(int size) {
        double[] shares = new double[size];
        Arrays.fill(shares, 1.0 / size);
        return shares;
    }

    /** Half the sum of the absolute differences. */
    static double totalVariation(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += Math.abs(p[i] - q[i]);
        }
        return Math.min(1, sum / 2);
    }
}
