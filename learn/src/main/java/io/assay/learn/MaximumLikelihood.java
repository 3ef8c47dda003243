package io.assay.learn;

import io.assay.core.kernel.Vectors;
import java.util.Arrays;
import java.util.Optional;

/** Logistic regression without any penalty, by Newton's method. */
public final class MaximumLikelihood {

    private static final int STEPS_MAX = 50;
    private static final double STEP_LEAST = 1e-12;

    private MaximumLikelihood() {}

    /**
     * The probabilities of the positive class on the very rows that it was trained on.
     *
     * @return empty where columns depend on each other, or a column parts the classes, so that no finite weights are best
     */
    public static Optional<double[]> inSample(double[][] x, boolean[] positive) {
        double[][] design = Arrays.stream(x).map(MaximumLikelihood::withOne).toArray(double[][]::new);
        double[] weights = new double[design[0].length];
        for (int step = 0; step < STEPS_MAX; step++) {
            double[] p = probabilities(design, weights);
            Optional<double[]> change = newton(design, positive, p);
            if (change.isEmpty()) {
                return Optional.empty();
            }
            double most = 0;
            for (int k = 0; k < weights.length; k++) {
                weights[k] += change.get()[k];
                most = Math.max(most, Math.abs(change.get()[k]));
            }
            if (most < STEP_LEAST) {
                return Optional.of(probabilities(design, weights));
            }
        }
        return Optional.empty();
    }

    private static double[] withOne(double[] row) {
        double[] longer = Arrays.copyOf(row, row.length + 1);
        longer[row.length] = 1;
        return longer;
    }

    private static double[] probabilities(double[][] design, double[] weights) {
        return Arrays.stream(design)
                .mapToDouble(row -> 1 / (1 + StrictMath.exp(-Vectors.dot(weights, row))))
                .toArray();
    }

    private static Optional<double[]> newton(double[][] design, boolean[] positive, double[] p) {
        int width = design[0].length;
        double[][] hessian = new double[width][width];
        double[] gradient = new double[width];
        for (int i = 0; i < design.length; i++) {
            double weight = p[i] * (1 - p[i]);
            for (int a = 0; a < width; a++) {
                gradient[a] += ((positive[i] ? 1 : 0) - p[i]) * design[i][a];
                for (int b = 0; b < width; b++) {
                    hessian[a][b] += weight * design[i][a] * design[i][b];
                }
            }
        }
        return Cholesky.of(hessian).map(factor -> factor.solve(gradient));
    }
}
