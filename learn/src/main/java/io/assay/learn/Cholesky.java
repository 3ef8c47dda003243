package io.assay.learn;

import java.util.Optional;

/**
 * The lower triangle L with L L' = A of a symmetric positive definite matrix.
 *
 * @param lower the triangle, row by row
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record Cholesky(double[][] lower) {

    private static final double RELATIVE_LEAST = 1e-13;

    /** Empty where the matrix is not positive definite, to rounding. */
    public static Optional<Cholesky> of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > RELATIVE_LEAST * Math.abs(matrix[i][i]))) {
                        return Optional.empty();
                    }
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return Optional.of(new Cholesky(lower));
    }

    /** The sum of the logarithms of the diagonal: half the logarithm of the determinant of A. */
    public double logDiagonal() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += StrictMath.log(lower[i][i]);
        }
        return sum;
    }

    /** (a - b)' A^-1 (a - b). */
    public double squaredLength(double[] a, double[] b) {
        double[] y = new double[lower.length];
        double square = 0;
        for (int i = 0; i < y.length; i++) {
            double sum = a[i] - b[i];
            for (int k = 0; k < i; k++) {
                sum -= lower[i][k] * y[k];
            }
            y[i] = sum / lower[i][i];
            square += y[i] * y[i];
        }
        return square;
    }

    /** The x with A x = b. */
    public double[] solve(double[] b) {
        int n = lower.length;
        double[] x = b.clone();
        for (int i = 0; i < n; i++) {
            for (int k = 0; k < i; k++) {
                x[i] -= lower[i][k] * x[k];
            }
            x[i] /= lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            for (int k = i + 1; k < n; k++) {
                x[i] -= lower[k][i] * x[k];
            }
            x[i] /= lower[i][i];
        }
        return x;
    }
}
