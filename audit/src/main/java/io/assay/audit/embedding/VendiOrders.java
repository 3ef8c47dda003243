package io.assay.audit.embedding;

import io.assay.core.Measurement;

/** The exponential of the Renyi entropy of eigenvalues that sum to 1, at several orders. */
final class VendiOrders {

    /** Below this an eigenvalue is rounding. */
    private static final double NOTHING = 1e-12;

    private VendiOrders() {}

    /** Order 1 as the value, the others beside it. */
    static Measurement measurement(double[] eigenvalues) {
        double shannon = shannon(eigenvalues);
        return Measurement.of(shannon)
                .with("q=0.1", order(eigenvalues, 0.1))
                .with("q=0.5", order(eigenvalues, 0.5))
                .with("q=1", shannon)
                .with("q=2", order(eigenvalues, 2))
                .with("q=5", order(eigenvalues, 5))
                .with("q=inf", infinite(eigenvalues));
    }

    private static double shannon(double[] eigenvalues) {
        double entropy = 0;
        for (double value : eigenvalues) {
            entropy -= value > NOTHING ? value * StrictMath.log(value) : 0;
        }
        return Math.max(1, StrictMath.exp(entropy));
    }

    private static double order(double[] eigenvalues, double q) {
        double sum = 0;
        for (double value : eigenvalues) {
            sum += value > NOTHING ? StrictMath.pow(value, q) : 0;
        }
        return StrictMath.exp(StrictMath.log(sum) / (1 - q));
    }

    private static double infinite(double[] eigenvalues) {
        double largest = 0;
        for (double value : eigenvalues) {
            largest = Math.max(largest, value);
        }
        return 1 / largest;
    }
}
