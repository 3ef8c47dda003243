package io.assay.learn;

import io.assay.core.Require;
import java.util.Optional;

/**
 * Linear regression with an L2 penalty on the weights: least weighted sum of squares + alpha |w|^2, the intercept free. Solved on centred columns.
 *
 * @param weights a weight a column
 * @param intercept the intercept
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record LeastSquares(double[] weights, double intercept) implements Regressor {

    /** @param alpha strength of the penalty, above 0 so that there is one answer for all rows */
    public static RegressionLearner learner(double alpha) {
        Require.that(alpha > 0, "alpha must be above 0, but was %s", alpha);
        return examples -> fit(examples, alpha)
                .orElseThrow(() -> new IllegalArgumentException("rows are too far apart for a penalty of " + alpha));
    }

    /** Empty where columns depend on each other and there is no penalty. */
    public static Optional<LeastSquares> fit(Quantities examples, double alpha) {
        Centred centred = Centred.of(examples);
        double[][] gram = centred.gram();
        for (int a = 0; a < gram.length; a++) {
            gram[a][a] += alpha;
        }
        return Cholesky.of(gram).map(factor -> {
            double[] weights = factor.solve(centred.right());
            return new LeastSquares(weights, centred.mean - Vector.of(weights).dot(centred.means, 0));
        });
    }

    @Override
    public double predict(Vector row) {
        return row.dot(weights, 0) + intercept;
    }

    /** Rows around their weighted means. */
    private record Centred(Quantities examples, double[] means, double mean) {

        static Centred of(Quantities examples) {
            double[] means = new double[examples.dimensions()];
            double all = 0;
            for (double weight : examples.weights()) {
                all += weight;
            }
            for (int i = 0; i < examples.size(); i++) {
                double share = examples.weights()[i] / all;
                examples.x().get(i).addTo(means, 0, share);
            }
            return new Centred(examples, means, examples.mean());
        }

        private double[] row(int i) {
            double[] row = new double[means.length];
            for (int d = 0; d < row.length; d++) {
                row[d] = examples.x().get(i).at(d) - means[d];
            }
            return row;
        }

        double[][] gram() {
            double[][] gram = new double[means.length][means.length];
            for (int i = 0; i < examples.size(); i++) {
                DenseVector row = new DenseVector(row(i));
                for (int a = 0; a < gram.length; a++) {
                    row.addTo(gram[a], 0, examples.weights()[i] * row.at(a));
                }
            }
            return gram;
        }

        double[] right() {
            double[] right = new double[means.length];
            for (int i = 0; i < examples.size(); i++) {
                Vector.of(row(i)).addTo(right, 0, examples.weights()[i] * (examples.y()[i] - mean));
            }
            return right;
        }
    }
}
