package io.assay.core.stats;

import io.assay.core.Require;
import java.util.Optional;

/**
 * Cohen's kappa of two raters: how far they agree beyond what their habits alone would give. 1 is full agreement, 0 that of chance; below 0 they agree
 * less than by chance. (Cohen 1960; weighted: Cohen 1968; standard error: Fleiss, Cohen and Everitt 1969.)
 *
 * @param value kappa
 * @param standardError of its value, for many items
 */
public record CohenKappa(double value, double standardError) {

    /** The normal deviation of a two-sided interval of 95 %. */
    private static final double DEVIATIONS = 1.959963984540054;

    /** How much two categories that differ still agree. */
    public enum Weights {
        /** Not at all. */
        NONE,
        /** The less the farther apart they are in their order. */
        LINEAR,
        /** The less the farther apart, by squares. */
        QUADRATIC;

        private double agreement(int a, int b, int categories) {
            double apart = (double) Math.abs(a - b) / (categories - 1);
            return switch (this) {
                case NONE -> a == b ? 1 : 0;
                case LINEAR -> 1 - apart;
                case QUADRATIC -> 1 - apart * apart;
            };
        }
    }

    /**
     * Of the categories that both gave to the same items.
     *
     * @param a one rater's categories, from 0
     * @param b the other's, item by item
     * @param categories how many there are; their order counts where they are weighed
     * @return empty where there is no item, or both gave one and the same category alone, so that nothing could disagree
     */
    public static Optional<CohenKappa> of(int[] a, int[] b, int categories, Weights weights) {
        Require.that(
                a.length == b.length, "both must rate the same items, but they rated %d and %d", a.length, b.length);
        if (a.length == 0 || categories < 2) {
            return Optional.empty();
        }
        double[][] shares = new double[categories][categories];
        for (int i = 0; i < a.length; i++) {
            shares[a[i]][b[i]] += 1.0 / a.length;
        }
        return of(shares, a.length, weights);
    }

    private static Optional<CohenKappa> of(double[][] shares, int items, Weights weights) {
        int categories = shares.length;
        double[] rows = new double[categories];
        double[] columns = new double[categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                rows[i] += shares[i][j];
                columns[j] += shares[i][j];
            }
        }
        double observed = 0;
        double expected = 0;
        double[] ofRow = new double[categories];
        double[] ofColumn = new double[categories];
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                double weight = weights.agreement(i, j, categories);
                observed += weight * shares[i][j];
                expected += weight * rows[i] * columns[j];
                ofRow[i] += weight * columns[j];
                ofColumn[j] += weight * rows[i];
            }
        }
        if (1 - expected < 1e-12) {
            return Optional.empty();
        }
        double kappa = (observed - expected) / (1 - expected);
        double spread = 0;
        for (int i = 0; i < categories; i++) {
            for (int j = 0; j < categories; j++) {
                double away = weights.agreement(i, j, categories) - (ofRow[i] + ofColumn[j]) * (1 - kappa);
                spread += shares[i][j] * away * away;
            }
        }
        double middle = kappa - expected * (1 - kappa);
        double variance = (spread - middle * middle) / ((1 - expected) * (1 - expected) * items);
        return Optional.of(new CohenKappa(kappa, Math.sqrt(Math.max(0, variance))));
    }

    /** The lower end of its interval of 95 %. */
    public double low() {
        return value - DEVIATIONS * standardError;
    }

    /** The upper end of its interval of 95 %. */
    public double high() {
        return value + DEVIATIONS * standardError;
    }
}
