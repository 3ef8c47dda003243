package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;
import java.util.Optional;

/**
 * Linear regression with an L2 penalty on the weights: least sum of squares + alpha |w|^2, the intercept free. Solved on centred columns.
 *
 * @param weights a weight a column
 * @param intercept the intercept
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record LeastSquares(double[] weights, double intercept) {

    /** Empty where columns depend on each other and there is no penalty. */
    public static Optional<LeastSquares> fit(double[][] x, double[] y, double alpha) {
        Require.that(x.length > 0 && x.length == y.length, "%d rows had %d targets", x.length, y.length);
        int width = x[0].length;
        double[] means = new double[width];
        for (double[] row : x) {
            for (int d = 0; d < width; d++) {
                means[d] += row[d] / x.length;
            }
        }
        double mean = Arrays.stream(y).sum() / y.length;
        double[][] gram = new double[width][width];
        double[] right = new double[width];
        for (int i = 0; i < x.length; i++) {
            for (int a = 0; a < width; a++) {
                double off = x[i][a] - means[a];
                right[a] += off * (y[i] - mean);
                for (int b = 0; b <= a; b++) {
                    gram[a][b] += off * (x[i][b] - means[b]);
                }
            }
        }
        for (int a = 0; a < width; a++) {
            gram[a][a] += alpha;
            for (int b = 0; b < a; b++) {
                gram[b][a] = gram[a][b];
            }
        }
        return Cholesky.of(gram).map(factor -> {
            double[] weights = factor.solve(right);
            double intercept = mean;
            for (int d = 0; d < width; d++) {
                intercept -= weights[d] * means[d];
            }
            return new LeastSquares(weights, intercept);
        });
    }

    public double predict(double[] row) {
        return Vectors.dot(weights, row) + intercept;
    }
}
