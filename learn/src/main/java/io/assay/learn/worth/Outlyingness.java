package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.core.kernel.Nearest;

/** How far rows stand from the others, by their nearest neighbours. */
public final class Outlyingness {

    private Outlyingness() {}

    /** The mean distance of each row to its k nearest other rows. */
    public static double[] meanDistance(double[][] rows, int k) {
        Nearest nearest = nearest(rows, k);
        double[] means = new double[rows.length];
        for (int i = 0; i < means.length; i++) {
            for (double square : nearest.squares()[i]) {
                means[i] += StrictMath.sqrt(square) / k;
            }
        }
        return means;
    }

    /**
     * The local outlier factor (Breunig et al. 2000): how much sparser it is around a row than around its k nearest others; near 1 is usual.
     */
    public static double[] localOutlierFactor(double[][] rows, int k) {
        Nearest nearest = nearest(rows, k);
        double[] density = new double[rows.length];
        for (int i = 0; i < density.length; i++) {
            double reach = 0;
            for (int j = 0; j < k; j++) {
                double beyond = nearest.squares()[nearest.places()[i][j]][k - 1];
                reach += StrictMath.sqrt(Math.max(nearest.squares()[i][j], beyond));
            }
            density[i] = 1 / (reach / k + FLOOR);
        }
        double[] factors = new double[rows.length];
        for (int i = 0; i < factors.length; i++) {
            for (int other : nearest.places()[i]) {
                factors[i] += density[other] / density[i] / k;
            }
        }
        return factors;
    }

    /** Rows that all stand in one place are not infinitely dense; scikit-learn's number. */
    private static final double FLOOR = 1e-10;

    private static Nearest nearest(double[][] rows, int k) {
        Require.that(
                k >= 1 && k < rows.length, "k must lie between 1 and %d other rows, but was %d", rows.length - 1, k);
        return Nearest.others(rows, k);
    }
}
