package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;
import java.util.List;

/**
 * What a regressor learns from.
 *
 * @param x the rows
 * @param dimensions every place of a row is below it
 * @param y the number of each row
 * @param weights how often each row counts
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record Quantities(List<Vector> x, int dimensions, double[] y, double[] weights) {

    public Quantities {
        x = List.copyOf(x);
        Require.that(!x.isEmpty(), "there must be rows");
        Require.that(x.size() == y.length, "%d rows had %d targets", x.size(), y.length);
        Require.that(x.size() == weights.length, "%d rows had %d weights", x.size(), weights.length);
    }

    /** Dense rows of equal length and of weight 1. */
    public static Quantities of(double[][] x, double[] y) {
        Require.that(x.length > 0, "there must be rows");
        double[] even = new double[x.length];
        Arrays.fill(even, 1);
        return new Quantities(Vector.all(x), x[0].length, y, even);
    }

    /** The weighted mean of the numbers. */
    public double mean() {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weights[i] * y[i];
            all += weights[i];
        }
        return sum / all;
    }

    public int size() {
        return x.size();
    }
}
