package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * Two normal distributions mixed, on a line: the expectation-maximisation of scikit-learn, begun with the two groups of 2-means. FreeAL tells clean rows
 * by their losses so.
 *
 * @param means ascending
 * @param variances of each
 * @param shares of each
 */
public record GaussianMixture(double[] means, double[] variances, double[] shares) {

    /**
     * @param rounds the most rounds
     * @param gain a round that gains less in mean log-likelihood is the last
     * @param floor added to each variance
     */
    public record Limits(int rounds, double gain, double floor) {

        /** FreeAL's. */
        public static final Limits USUAL = new Limits(10, 1e-2, 5e-4);
    }

    /** @param values not all equal */
    public static GaussianMixture fit(double[] values, Limits limits) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        Require.that(
                sorted.length >= 2 && sorted[0] < sorted[sorted.length - 1],
                "two groups need values that differ, but there were %d",
                values.length);
        GaussianMixture mixture = of(values, halves(values, sorted), limits.floor());
        double before = Double.NEGATIVE_INFINITY;
        for (int round = 0; round < limits.rounds(); round++) {
            double[] upper = new double[values.length];
            double likelihood = 0;
            for (int i = 0; i < values.length; i++) {
                double[] logs = mixture.logs(values[i]);
                likelihood += Softmax.logSum(logs) / values.length;
                upper[i] = Softmax.of(logs)[1];
            }
            mixture = of(values, upper, limits.floor());
            if (Math.abs(likelihood - before) < limits.gain()) {
                break;
            }
            before = likelihood;
        }
        return mixture;
    }

    /** Which values are nearer to the mean of the upper group, where 2-means ends that begins at both ends. */
    private static double[] halves(double[] values, double[] sorted) {
        double cut = (sorted[0] + sorted[sorted.length - 1]) / 2;
        for (double before = Double.NaN; before != cut; ) {
            before = cut;
            double last = cut;
            double low = Arrays.stream(sorted).filter(v -> v <= last).average().orElseThrow();
            double high = Arrays.stream(sorted).filter(v -> v > last).average().orElseThrow();
            cut = (low + high) / 2;
        }
        double end = cut;
        return Arrays.stream(values).map(value -> value > end ? 1 : 0).toArray();
    }

    private static GaussianMixture of(double[] values, double[] upper, double floor) {
        double[] means = new double[2];
        double[] variances = new double[2];
        double[] shares = new double[2];
        for (int c = 0; c < 2; c++) {
            double weight = 0;
            for (int i = 0; i < values.length; i++) {
                double part = c == 1 ? upper[i] : 1 - upper[i];
                weight += part;
                means[c] += part * values[i];
            }
            means[c] /= weight;
            for (int i = 0; i < values.length; i++) {
                double away = values[i] - means[c];
                variances[c] += (c == 1 ? upper[i] : 1 - upper[i]) * away * away;
            }
            variances[c] = variances[c] / weight + floor;
            shares[c] = weight / values.length;
        }
        return new GaussianMixture(means, variances, shares);
    }

    private double[] logs(double value) {
        double[] logs = new double[2];
        for (int c = 0; c < 2; c++) {
            double away = value - means[c];
            logs[c] = StrictMath.log(shares[c])
                    - (StrictMath.log(2 * Math.PI * variances[c]) + away * away / variances[c]) / 2;
        }
        return logs;
    }

    /** The probability that a value comes from the lower of the two. */
    public double lower(double value) {
        return Softmax.of(logs(value))[0];
    }
}
