package io.assay.core.kernel;

import java.util.Optional;

/**
 * The eigenvalues of a symmetric matrix, without vectors: brought to three diagonals by Householder's reflections, then QL with implicit shifts
 * (Golub &amp; Van Loan, Matrix Computations, 8.3). Rows are worked through whole, along their length, which is several times as fast as
 * halves of columns.
 */
public final class Eigenvalues {

    private static final int ROUNDS_MAX = 60;

    private Eigenvalues() {}

    /** The eigenvalues in no order; empty where they do not converge. The matrix is used up. */
    public static Optional<double[]> of(double[][] matrix) {
        int n = matrix.length;
        double[] diagonal = new double[n];
        double[] beside = new double[n + 1];
        for (int k = 0; k < n; k++) {
            diagonal[k] = matrix[k][k];
            if (k + 2 < n) {
                beside[k] = reflect(matrix, k);
            } else if (k + 1 < n) {
                beside[k] = matrix[k][k + 1];
            }
        }
        return converge(diagonal, beside) ? Optional.of(diagonal) : Optional.empty();
    }

    /** Reflects what is below and right of a row so that only its first number beside the diagonal is left, which it returns. */
    private static double reflect(double[][] matrix, int k) {
        int n = matrix.length;
        double[] v = matrix[k];
        double square = 0;
        for (int j = k + 1; j < n; j++) {
            square += v[j] * v[j];
        }
        if (square == 0) {
            return 0;
        }
        double left = v[k + 1] > 0 ? -StrictMath.sqrt(square) : StrictMath.sqrt(square);
        double share = 1 / (square - left * v[k + 1]);
        v[k + 1] -= left;
        double[] w = new double[n];
        for (int i = k + 1; i < n; i++) {
            add(w, share * v[i], matrix[i], k + 1);
        }
        double product = 0;
        for (int j = k + 1; j < n; j++) {
            product += w[j] * v[j];
        }
        add(w, -share * product / 2, v, k + 1);
        for (int i = k + 1; i < n; i++) {
            add(matrix[i], -v[i], w, -w[i], v, k + 1);
        }
        return left;
    }

    private static void add(double[] to, double times, double[] from, int start) {
        for (int j = start; j < to.length; j++) {
            to[j] += times * from[j];
        }
    }

    private static void add(double[] to, double times, double[] from, double more, double[] other, int start) {
        for (int j = start; j < to.length; j++) {
            to[j] += times * from[j] + more * other[j];
        }
    }

    private static boolean converge(double[] d, double[] e) {
        double largest = 0;
        for (int i = 0; i < d.length; i++) {
            largest = Math.max(largest, Math.abs(d[i]) + Math.abs(e[i]));
        }
        // Held against the largest: beside eigenvalues that are nothing but rounding, rounding never vanishes.
        double rounding = Math.ulp(largest) / 2;
        for (int low = 0; low < d.length; low++) {
            int rounds = 0;
            for (int high = settled(d, e, low, rounding); high > low; high = settled(d, e, low, rounding)) {
                if (rounds++ == ROUNDS_MAX) {
                    return false;
                }
                chase(d, e, low, high);
            }
        }
        return true;
    }

    /** The first place from which nothing but rounding stands beside the diagonal. */
    private static int settled(double[] d, double[] e, int from, double rounding) {
        int m = from;
        while (m < d.length - 1 && Math.abs(e[m]) > rounding) {
            m++;
        }
        return m;
    }

    /** One sweep of rotations from the bottom up, shifted by an estimate of the eigenvalue at the top. */
    private static void chase(double[] d, double[] e, int low, int high) {
        double g = (d[low + 1] - d[low]) / (2 * e[low]);
        g = d[high] - d[low] + e[low] / (g + Math.copySign(length(g, 1), g));
        double sine = 1;
        double cosine = 1;
        double taken = 0;
        for (int i = high - 1; i >= low; i--) {
            double f = sine * e[i];
            double b = cosine * e[i];
            double r = length(f, g);
            e[i + 1] = r;
            if (r == 0) {
                d[i + 1] -= taken;
                e[high] = 0;
                return;
            }
            sine = f / r;
            cosine = g / r;
            g = d[i + 1] - taken;
            r = (d[i] - g) * sine + 2 * cosine * b;
            taken = sine * r;
            d[i + 1] = g + taken;
            g = cosine * r - b;
        }
        d[low] -= taken;
        e[low] = g;
        e[high] = 0;
    }

    private static double length(double a, double b) {
        return StrictMath.sqrt(a * a + b * b);
    }
}
