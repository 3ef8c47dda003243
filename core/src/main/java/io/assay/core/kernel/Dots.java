package io.assay.core.kernel;

import java.util.Arrays;

/**
 * Dot products of all pairs of vectors, block by block: never more than a block is held. Every product is summed in the order of the
 * dimensions, multiplication and addition apart, so that any machine gives the same bits.
 */
public final class Dots {

    /** Vectors in a block. */
    private static final int WIDTH = 256;

    private Dots() {}

    /** Takes the products of one vector with a run of others. */
    public interface Row {
        /**
         * @param i the vector
         * @param from the first of the others
         * @param n how many others
         * @param dots the products, of which the first n count; only valid during the call
         */
        void take(int i, int from, int n, double[] dots);
    }

    /** Products of all of one list with all of the other. Of each vector the others come in ascending order. */
    public static void each(double[][] ones, double[][] others, Row row) {
        scan(ones, others, false, row);
    }

    /** Products of each vector with those after it in the same list. */
    public static void pairs(double[][] vectors, Row row) {
        scan(vectors, vectors, true, (i, from, n, dots) -> {
            int skip = Math.max(0, i + 1 - from);
            if (skip == 0) {
                row.take(i, from, n, dots);
            } else if (skip < n) {
                row.take(i, i + 1, n - skip, Arrays.copyOfRange(dots, skip, n));
            }
        });
    }

    private static void scan(double[][] ones, double[][] others, boolean upper, Row row) {
        if (ones.length == 0 || others.length == 0) {
            return;
        }
        int dimensions = others[0].length;
        double[][] block = new double[dimensions + 3][WIDTH];
        double[] first = new double[WIDTH];
        double[] second = new double[WIDTH];
        for (int from = 0; from < others.length; from += WIDTH) {
            int n = Math.min(WIDTH, others.length - from);
            turn(others, from, n, block);
            int end = upper ? Math.min(ones.length, from + n) : ones.length;
            for (int i = 0; i < end; i += 2) {
                int next = Math.min(i + 1, end - 1);
                products(ones[i], ones[next], block, dimensions, first, second);
                row.take(i, from, n, first);
                if (next > i) {
                    row.take(next, from, n, second);
                }
            }
        }
    }

    /** A dimension a line, so that the inner loop runs along the vectors. */
    private static void turn(double[][] vectors, int from, int n, double[][] block) {
        for (int j = 0; j < n; j++) {
            double[] vector = vectors[from + j];
            for (int k = 0; k < vector.length; k++) {
                block[k][j] = vector[k];
            }
        }
    }

    private static void products(
            double[] a, double[] b, double[][] block, int dimensions, double[] first, double[] second) {
        Arrays.fill(first, 0);
        Arrays.fill(second, 0);
        int k = 0;
        for (; k + 4 <= dimensions; k += 4) {
            four(a, b, k, block[k], block[k + 1], block[k + 2], block[k + 3], first, second);
        }
        for (; k < dimensions; k++) {
            one(a[k], b[k], block[k], first, second);
        }
    }

    /** Four dimensions of two vectors at once, in a shape that the compiler turns into vector instructions. */
    private static void four(
            double[] a,
            double[] b,
            int k,
            double[] x0,
            double[] x1,
            double[] x2,
            double[] x3,
            double[] first,
            double[] second) {
        double a0 = a[k];
        double a1 = a[k + 1];
        double a2 = a[k + 2];
        double a3 = a[k + 3];
        double b0 = b[k];
        double b1 = b[k + 1];
        double b2 = b[k + 2];
        double b3 = b[k + 3];
        for (int j = 0; j < WIDTH; j++) {
            first[j] = first[j] + a0 * x0[j] + a1 * x1[j] + a2 * x2[j] + a3 * x3[j];
            second[j] = second[j] + b0 * x0[j] + b1 * x1[j] + b2 * x2[j] + b3 * x3[j];
        }
    }

    private static void one(double a, double b, double[] x, double[] first, double[] second) {
        for (int j = 0; j < WIDTH; j++) {
            first[j] += a * x[j];
            second[j] += b * x[j];
        }
    }
}
