package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Vectors;

/**
 * Logistic regression with an L2 penalty: the weights w and the intercept b that make |w|^2 / 2 + C sum log(1 + exp(-s(w.x + b))) least, s = 1
 * or -1 by class. The intercept is not penalised, as in scikit-learn.
 *
 * <p>Everything is summed in the order of the rows, so that equal data give equal bits.
 *
 * @param weights a weight a dimension
 * @param intercept the intercept
 */
public record LogisticRegression(double[] weights, double intercept) {

    private static final double GRADIENT_MAX = 1e-7;
    private static final int STEPS_MAX = 2_000;

    /**
     * @param x rows of equal length
     * @param positive the class of each row
     * @param c strength of the data against the penalty; 1 as in scikit-learn
     */
    public static LogisticRegression fit(double[][] x, boolean[] positive, double c) {
        Require.that(x.length > 0, "there must be rows");
        Require.that(x.length == positive.length, "%d rows had %d classes", x.length, positive.length);
        double[] start = new double[x[0].length + 1];
        double[] best = LimitedMemory.minimise(new Loss(x, positive, c), start, GRADIENT_MAX, STEPS_MAX);
        return new LogisticRegression(java.util.Arrays.copyOf(best, best.length - 1), best[best.length - 1]);
    }

    /** The log odds of the positive class. */
    public double logit(double[] row) {
        return Vectors.dot(weights, row) + intercept;
    }

    /** The probability of the positive class. */
    public double probability(double[] row) {
        return sigmoid(logit(row));
    }

    private static double sigmoid(double logit) {
        return logit >= 0 ? 1 / (1 + StrictMath.exp(-logit)) : 1 - 1 / (1 + StrictMath.exp(logit));
    }

    private record Loss(double[][] x, boolean[] positive, double c) implements LimitedMemory.Function {

        @Override
        public double value(double[] at, double[] gradient) {
            int d = at.length - 1;
            double value = 0;
            for (int k = 0; k < d; k++) {
                value += at[k] * at[k] / 2;
                gradient[k] = at[k];
            }
            gradient[d] = 0;
            for (int i = 0; i < x.length; i++) {
                double[] row = x[i];
                double logit = at[d];
                for (int k = 0; k < d; k++) {
                    logit += at[k] * row[k];
                }
                double margin = positive[i] ? logit : -logit;
                value += c * logOnePlusExp(-margin);
                double slope = c * (sigmoid(logit) - (positive[i] ? 1 : 0));
                for (int k = 0; k < d; k++) {
                    gradient[k] += slope * row[k];
                }
                gradient[d] += slope;
            }
            return value;
        }

        private static double logOnePlusExp(double x) {
            return x > 0 ? x + StrictMath.log1p(StrictMath.exp(-x)) : StrictMath.log1p(StrictMath.exp(x));
        }
    }
}
