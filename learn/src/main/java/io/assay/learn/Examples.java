package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;
import java.util.List;

/**
 * What a classifier learns from.
 *
 * @param x the rows
 * @param dimensions every place of a row is below it
 * @param targets a probability a class for each row: 1 for its label, or a soft label
 * @param weights how often each row counts
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record Examples(List<Vector> x, int dimensions, double[][] targets, double[] weights) {

    public Examples {
        x = List.copyOf(x);
        Require.that(!x.isEmpty(), "there must be rows");
        Require.that(x.size() == targets.length, "%d rows had %d targets", x.size(), targets.length);
        Require.that(x.size() == weights.length, "%d rows had %d weights", x.size(), weights.length);
        Require.that(targets[0].length >= 2, "there must be at least 2 classes, but there was %d", targets[0].length);
    }

    /** Rows of weight 1, each with one label, counted from 0. */
    public static Examples of(List<? extends Vector> x, int dimensions, int[] labels, int classes) {
        double[][] targets = new double[labels.length][classes];
        for (int i = 0; i < labels.length; i++) {
            targets[i][labels[i]] = 1;
        }
        double[] even = new double[labels.length];
        Arrays.fill(even, 1);
        return new Examples(List.copyOf(x), dimensions, targets, even);
    }

    /** Dense rows of equal length and of weight 1, each with one label. */
    public static Examples of(double[][] x, int[] labels, int classes) {
        Require.that(x.length > 0, "there must be rows");
        return of(Vector.all(x), x[0].length, labels, classes);
    }

    /** Dense rows of two classes. */
    public static Examples of(double[][] x, boolean[] positive) {
        int[] labels = new int[positive.length];
        Arrays.setAll(labels, i -> positive[i] ? 1 : 0);
        return of(x, labels, 2);
    }

    public int size() {
        return x.size();
    }

    public int classes() {
        return targets[0].length;
    }

    /** The likeliest class of a row's target, the first of equals. */
    public int label(int row) {
        return Classifier.likeliest(targets[row]);
    }

    /** The same rows with other weights. */
    public Examples weighted(double[] other) {
        return new Examples(x, dimensions, targets, other);
    }

    /** The same rows with other labels. */
    public Examples labelled(int[] labels) {
        return of(x, dimensions, labels, classes()).weighted(weights);
    }

    /** The same targets of other rows, as many. */
    public Examples with(List<Vector> rows) {
        return new Examples(rows, dimensions, targets, weights);
    }

    /** Some of the rows. */
    public Examples some(int[] rows) {
        return new Examples(
                Arrays.stream(rows).mapToObj(x::get).toList(),
                dimensions,
                Arrays.stream(rows).mapToObj(i -> targets[i]).toArray(double[][]::new),
                Arrays.stream(rows).mapToDouble(i -> weights[i]).toArray());
    }
}
