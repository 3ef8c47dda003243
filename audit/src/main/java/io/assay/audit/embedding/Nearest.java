package io.assay.audit.embedding;

import io.assay.core.kernel.Dots;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;

/**
 * The nearest vectors of another set, or of the others in the same one.
 *
 * @param squares squared Euclidean distances, nearest first
 * @param places which vectors they are; of equal distances the lower place comes first
 */
record Nearest(double[][] squares, int[][] places) {

    /** The k nearest of one set for each vector of another. */
    static Nearest of(double[][] queries, double[][] others, int k) {
        return search(queries, others, k, false);
    }

    /** The k nearest others of the same set. */
    static Nearest others(double[][] vectors, int k) {
        return search(vectors, vectors, k, true);
    }

    private static Nearest search(double[][] queries, double[][] others, int k, boolean skipOwn) {
        double[][] squares = new double[queries.length][k];
        int[][] places = new int[queries.length][k];
        for (int i = 0; i < queries.length; i++) {
            Arrays.fill(squares[i], Double.POSITIVE_INFINITY);
        }
        double[] aa = Vectors.squares(queries);
        double[] bb = Vectors.squares(others);
        Dots.each(queries, others, (i, from, n, dots) -> {
            double bound = squares[i][k - 1];
            for (int j = 0; j < n; j++) {
                int place = from + j;
                double near = aa[i] + bb[place] - 2 * dots[j];
                // The short form may be off by rounding: what might be nearer is measured with care.
                if (near < bound + 1e-9 * (aa[i] + bb[place]) && !(skipOwn && place == i)) {
                    double square = Vectors.squaredDistance(queries[i], others[place], aa[i], bb[place], dots[j]);
                    insert(squares[i], places[i], square, place);
                    bound = squares[i][k - 1];
                }
            }
        });
        return new Nearest(squares, places);
    }

    private static void insert(double[] squares, int[] places, double square, int place) {
        int at = squares.length;
        while (at > 0 && squares[at - 1] > square) {
            at--;
        }
        if (at < squares.length) {
            System.arraycopy(squares, at, squares, at + 1, squares.length - at - 1);
            System.arraycopy(places, at, places, at + 1, places.length - at - 1);
            squares[at] = square;
            places[at] = place;
        }
    }
}
