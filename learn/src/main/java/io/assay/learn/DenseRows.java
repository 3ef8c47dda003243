package io.assay.learn;

import java.util.Arrays;
import java.util.List;

/**
 * Products of dense rows with the weights of many classes, a few rows at a time and in loops that the compiler turns into vector instructions. Every sum is taken in
 * the order of dimensions, or of rows, as one row after the other would take it: the bits are the same.
 */
final class DenseRows {

    /** Below so many classes their weights are too short a line to run along. */
    static final int CLASSES_LEAST = 8;

    /** Rows that are looked at together. */
    static final int BLOCK = 4;

    private final double[][] rows;
    private final int dimensions;

    private DenseRows(double[][] rows, int dimensions) {
        this.rows = rows;
        this.dimensions = dimensions;
    }

    /** Whether rows are all dense and as long as there are dimensions. */
    static boolean are(List<Vector> rows, int dimensions) {
        return rows.stream().allMatch(row -> row instanceof DenseVector && row.length() == dimensions);
    }

    static DenseRows of(List<Vector> rows, int dimensions) {
        return new DenseRows(
                rows.stream().map(row -> ((DenseVector) row).values()).toArray(double[][]::new), dimensions);
    }

    /** Rows that are looked at together: from the first of a block to the one after its last. */
    int blockEnd(int from) {
        return Math.min(rows.length, from + BLOCK);
    }

    /**
     * Weights of classes, a dimension a line.
     *
     * @param weights class after class, each of a number a dimension and one more
     */
    double[][] turned(double[] weights, int classes) {
        double[][] turned = new double[dimensions][classes];
        for (int k = 0; k < classes; k++) {
            for (int d = 0; d < dimensions; d++) {
                turned[d][k] = weights[k * (dimensions + 1) + d];
            }
        }
        return turned;
    }

    /** The products of a block of rows with all classes. */
    void products(int from, double[][] turned, double[][] products) {
        for (double[] row : products) {
            Arrays.fill(row, 0);
        }
        double[] a = rows[from];
        double[] b = rows[Math.min(from + 1, rows.length - 1)];
        double[] c = rows[Math.min(from + 2, rows.length - 1)];
        double[] d = rows[Math.min(from + 3, rows.length - 1)];
        for (int i = 0; i < dimensions; i++) {
            along(turned[i], a[i], b[i], c[i], d[i], products[0], products[1], products[2], products[3]);
        }
    }

    private static void along(
            double[] weights,
            double a,
            double b,
            double c,
            double d,
            double[] first,
            double[] second,
            double[] third,
            double[] fourth) {
        for (int k = 0; k < weights.length; k++) {
            first[k] += a * weights[k];
            second[k] += b * weights[k];
            third[k] += c * weights[k];
            fourth[k] += d * weights[k];
        }
    }

    /**
     * Adds to the sum of each class the rows of a block, each as often as the class weighs it.
     *
     * @param sums class after class, each of a number a dimension and one more, which is left alone
     * @param factors of each row of the block a number a class
     */
    void add(int from, double[][] factors, double[] sums) {
        int n = blockEnd(from) - from;
        int classes = factors[0].length;
        for (int k = 0; k < classes; k++) {
            int at = k * (dimensions + 1);
            if (n == BLOCK) {
                four(
                        rows[from],
                        rows[from + 1],
                        rows[from + 2],
                        rows[from + 3],
                        factors[0][k],
                        factors[1][k],
                        factors[2][k],
                        factors[3][k],
                        sums,
                        at);
            } else {
                for (int i = 0; i < n; i++) {
                    one(rows[from + i], factors[i][k], sums, at);
                }
            }
        }
    }

    private static void four(
            double[] a,
            double[] b,
            double[] c,
            double[] d,
            double fa,
            double fb,
            double fc,
            double fd,
            double[] sums,
            int at) {
        for (int i = 0; i < a.length; i++) {
            sums[at + i] = sums[at + i] + fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
        }
    }

    private static void one(double[] row, double factor, double[] sums, int at) {
        for (int i = 0; i < row.length; i++) {
            sums[at + i] += factor * row[i];
        }
    }
}
