package io.assay.generate.tune;

import io.assay.core.Require;

/**
 * What steps of stochastic gradient descent with noise tell of a single text: Renyi differential privacy of the Gaussian mechanism on a Poisson sample (Mironov, Talwar and Zhang
 * 2019, arXiv:1908.10530, section 3.3, whole orders), added up over steps and turned into epsilon at a delta (Mironov 2017, arXiv:1702.07476, proposition 3).
 */
final class RenyiAccountant {

    private static final int ORDER_MAX = 256;
    private static final double NOISE_MAX = 1e6;
    private static final int HALVINGS = 60;

    private RenyiAccountant() {}

    /**
     * Epsilon.
     *
     * @param noise standard deviation of the noise, by the length that gradients are clipped to
     * @param share of the texts in a step
     */
    static double epsilon(double noise, double share, long steps, double delta) {
        Require.that(noise > 0, "noise must be above 0, but was %s", noise);
        double least = Double.POSITIVE_INFINITY;
        for (int order = 2; order <= ORDER_MAX; order++) {
            double epsilon = steps * divergence(noise, share, order) - StrictMath.log(delta) / (order - 1);
            least = Math.min(least, epsilon);
        }
        return least;
    }

    /** Of one step: log of the sum over k of (order choose k) (1-q)^(order-k) q^k exp(k(k-1)/(2 noise^2)), by order - 1. */
    private static double divergence(double noise, double share, int order) {
        double highest = Double.NEGATIVE_INFINITY;
        double[] logs = new double[order + 1];
        double choose = 0;
        for (int k = 0; k <= order; k++) {
            logs[k] = choose + power(share, k) + power(1 - share, order - k) + k * (k - 1.0) / (2 * noise * noise);
            highest = Math.max(highest, logs[k]);
            choose += StrictMath.log(order - k) - StrictMath.log(k + 1.0);
        }
        double sum = 0;
        for (double log : logs) {
            sum += StrictMath.exp(log - highest);
        }
        return (highest + StrictMath.log(sum)) / (order - 1);
    }

    /** The logarithm of a power; of 0 to 0 it is 0. */
    private static double power(double base, int exponent) {
        return exponent == 0 ? 0 : exponent * StrictMath.log(base);
    }

    /** The least noise that keeps epsilon. */
    static double noise(double epsilon, double share, long steps, double delta) {
        double low = 1e-2;
        double high = 1;
        while (epsilon(high, share, steps, delta) > epsilon) {
            high *= 2;
            Require.that(
                    high < NOISE_MAX, "no noise keeps epsilon %s over %d steps at delta %s", epsilon, steps, delta);
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (epsilon(middle, share, steps, delta) > epsilon) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
