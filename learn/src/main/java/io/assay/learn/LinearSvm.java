package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * Linear support vector machine with squared hinge loss, a class against the rest: the weights w and the intercept b that make |w|^2 / 2 + C sum max(0, 1 - s(w.x + b))^2
 * least, s = 1 or -1 by class. The intercept is not penalised.
 *
 * @param weights of each class a weight a dimension, then the intercept
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record LinearSvm(double[][] weights) {

    private static final double GRADIENT_MAX = 1e-7;
    private static final int STEPS_MAX = 2_000;
    private static final int FOLDS = 5;

    /** Margins calibrated after Platt, so that they are probabilities. */
    public static Learner learner(double c) {
        return new Calibrated(examples -> fit(examples, c)::margins, Calibration.PLATT, FOLDS);
    }

    /** @param c strength of the data against the penalty */
    public static LinearSvm fit(Examples examples, double c) {
        Require.that(c > 0, "c must be above 0, but was %s", c);
        double[][] weights = new double[examples.classes()][];
        for (int k = 0; k < weights.length; k++) {
            double[] start = new double[examples.dimensions() + 1];
            weights[k] = LimitedMemory.minimise(new Loss(examples, k, c), start, GRADIENT_MAX, STEPS_MAX);
        }
        return new LinearSvm(weights);
    }

    /** How far a row is on the side of each class. */
    public double[] margins(Vector row) {
        return Arrays.stream(weights)
                .mapToDouble(w -> row.dot(w, 0) + w[w.length - 1])
                .toArray();
    }

    private record Loss(Examples examples, int k, double c) implements LimitedMemory.Function {

        @Override
        public double value(double[] at, double[] gradient) {
            int d = at.length - 1;
            System.arraycopy(at, 0, gradient, 0, d);
            gradient[d] = 0;
            double value = 0;
            for (int i = 0; i < d; i++) {
                value += at[i] * at[i] / 2;
            }
            for (int i = 0; i < examples.size(); i++) {
                Vector row = examples.x().get(i);
                double side = examples.label(i) == k ? 1 : -1;
                double slack = Math.max(0, 1 - side * (row.dot(at, 0) + at[d]));
                double weight = c * examples.weights()[i];
                value += weight * slack * slack;
                row.addTo(gradient, 0, -2 * weight * side * slack);
                gradient[d] -= 2 * weight * side * slack;
            }
            return value;
        }
    }
}
