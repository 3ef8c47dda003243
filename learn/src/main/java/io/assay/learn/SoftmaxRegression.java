package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * Logistic regression of several classes with an L2 penalty: the weights that make |W|^2 / 2 + C times the log-loss least; intercepts are not penalised, as in
 * scikit-learn.
 *
 * @param weights a row a class, the intercept last
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record SoftmaxRegression(double[][] weights) {

    private static final double GRADIENT_MAX = 1e-7;
    private static final int STEPS_MAX = 2_000;

    /** @param classes the class of each row, from 0 */
    public static SoftmaxRegression fit(double[][] x, int[] classes, int n, double c) {
        Require.that(x.length == classes.length, "%d rows had %d classes", x.length, classes.length);
        Require.that(x.length > 0, "there must be rows");
        int width = x[0].length + 1;
        LimitedMemory.Function loss = (at, gradient) -> loss(x, classes, n, c, at, gradient);
        double[] best = LimitedMemory.minimise(loss, new double[n * width], GRADIENT_MAX, STEPS_MAX);
        double[][] weights = new double[n][];
        for (int k = 0; k < n; k++) {
            weights[k] = Arrays.copyOfRange(best, k * width, (k + 1) * width);
        }
        return new SoftmaxRegression(weights);
    }

    private static double loss(double[][] x, int[] classes, int n, double c, double[] at, double[] gradient) {
        int width = at.length / n;
        double value = 0;
        for (int i = 0; i < at.length; i++) {
            boolean intercept = i % width == width - 1;
            value += intercept ? 0 : at[i] * at[i] / 2;
            gradient[i] = intercept ? 0 : at[i];
        }
        for (int i = 0; i < x.length; i++) {
            double[] p = softmax(x[i], at, n);
            value -= c * StrictMath.log(Math.max(Double.MIN_NORMAL, p[classes[i]]));
            for (int k = 0; k < n; k++) {
                double slope = c * (p[k] - (classes[i] == k ? 1 : 0));
                for (int d = 0; d < width - 1; d++) {
                    gradient[k * width + d] += slope * x[i][d];
                }
                gradient[k * width + width - 1] += slope;
            }
        }
        return value;
    }

    private static double[] softmax(double[] row, double[] flat, int n) {
        int width = flat.length / n;
        double[] logits = new double[n];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < n; k++) {
            double sum = flat[k * width + width - 1];
            for (int d = 0; d < width - 1; d++) {
                sum += flat[k * width + d] * row[d];
            }
            logits[k] = sum;
            most = Math.max(most, sum);
        }
        double total = 0;
        for (int k = 0; k < n; k++) {
            logits[k] = StrictMath.exp(logits[k] - most);
            total += logits[k];
        }
        for (int k = 0; k < n; k++) {
            logits[k] /= total;
        }
        return logits;
    }

    /** The probability of each class. */
    public double[] probabilities(double[] row) {
        double[] flat = Arrays.stream(weights).flatMapToDouble(Arrays::stream).toArray();
        return softmax(row, flat, weights.length);
    }
}
