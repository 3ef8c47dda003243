package io.assay.learn;

import io.assay.core.kernel.Dots;
import java.util.List;

/**
 * Products of dense rows with the weights of many classes, in loops that the compiler turns into vector instructions. Every sum is taken in the order of dimensions, or
 * of rows, as one row after the other would take it: the bits are the same.
 */
final class DenseRows {

    /** Below so many classes one row after the other is as fast. */
    static final int CLASSES_LEAST = 4;

    private static final int BLOCK = 8;

    private final double[][] rows;

    private DenseRows(double[][] rows) {
        this.rows = rows;
    }

    /** Whether rows are all dense and as long as there are dimensions. */
    static boolean are(List<Vector> rows, int dimensions) {
        return rows.stream().allMatch(row -> row instanceof DenseVector && row.length() == dimensions);
    }

    static DenseRows of(List<Vector> rows) {
        return new DenseRows(
                rows.stream().map(row -> ((DenseVector) row).values()).toArray(double[][]::new));
    }

    /**
     * The products of all rows with all classes.
     *
     * @param weights class by class
     * @param products is given those of each row, a number a class
     */
    void products(double[][] weights, double[][] products) {
        Dots.each(weights, rows, (k, from, n, dots) -> {
            for (int j = 0; j < n; j++) {
                products[from + j][k] = dots[j];
            }
        });
    }

    /**
     * Adds to the sum of each class all rows, each as often as the class weighs it.
     *
     * @param factors of each row a number a class
     * @param sums class after class, each of a number a dimension and one more, which is left alone
     */
    void add(double[][] factors, double[] sums) {
        int classes = factors[0].length;
        int width = rows[0].length + 1;
        int row = 0;
        for (; row + BLOCK <= rows.length; row += BLOCK) {
            for (int k = 0; k < classes; k++) {
                eight(row, factors, k, sums, k * width);
            }
        }
        for (; row < rows.length; row++) {
            for (int k = 0; k < classes; k++) {
                one(rows[row], factors[row][k], sums, k * width);
            }
        }
    }

    private void eight(int row, double[][] factors, int k, double[] sums, int at) {
        double[] a = rows[row];
        double[] b = rows[row + 1];
        double[] c = rows[row + 2];
        double[] d = rows[row + 3];
        double fa = factors[row][k];
        double fb = factors[row + 1][k];
        double fc = factors[row + 2][k];
        double fd = factors[row + 3][k];
        double[] e = rows[row + 4];
        double[] f = rows[row + 5];
        double[] g = rows[row + 6];
        double[] h = rows[row + 7];
        double fe = factors[row + 4][k];
        double ff = factors[row + 5][k];
        double fg = factors[row + 6][k];
        double fh = factors[row + 7][k];
        for (int i = 0; i < a.length; i++) {
            double sum = sums[at + i] + fa * a[i] + fb * b[i] + fc * c[i] + fd * d[i];
            sums[at + i] = sum + fe * e[i] + ff * f[i] + fg * g[i] + fh * h[i];
        }
    }

    private static void one(double[] row, double factor, double[] sums, int at) {
        for (int i = 0; i < row.length; i++) {
            sums[at + i] += factor * row[i];
        }
    }
}
