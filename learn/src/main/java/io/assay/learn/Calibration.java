package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;
import java.util.Comparator;
import java.util.function.DoubleUnaryOperator;

/** From scores to probabilities, learnt from scores whose class is known. */
public enum Calibration {
    /** 1 / (1 + exp(a score + b)), likeliest for classes that are drawn a little to the middle (Platt 1999). */
    PLATT {
        @Override
        public DoubleUnaryOperator fit(double[] scores, boolean[] positive) {
            double[] line = LimitedMemory.minimise(
                    new SigmoidLoss(scores, targets(positive)), new double[2], GRADIENT_MAX, STEPS_MAX);
            return score -> 1 / (1 + StrictMath.exp(-line[0] * score - line[1]));
        }
    },
    /** The rising steps that are nearest by squares, with straight lines between them (Zadrozny &amp; Elkan 2002). */
    ISOTONIC {
        @Override
        public DoubleUnaryOperator fit(double[] scores, boolean[] positive) {
            return Isotonic.fit(scores, positive);
        }
    };

    private static final double GRADIENT_MAX = 1e-9;
    private static final int STEPS_MAX = 500;

    /** @param scores the higher, the likelier positive; there must be some */
    public abstract DoubleUnaryOperator fit(double[] scores, boolean[] positive);

    private static double[] targets(boolean[] positive) {
        int positives = 0;
        for (boolean one : positive) {
            positives += one ? 1 : 0;
        }
        double high = (positives + 1.0) / (positives + 2);
        double low = 1.0 / (positive.length - positives + 2);
        double[] targets = new double[positive.length];
        Arrays.setAll(targets, i -> positive[i] ? high : low);
        return targets;
    }

    private record SigmoidLoss(double[] scores, double[] targets) implements LimitedMemory.Function {

        @Override
        public double value(double[] at, double[] gradient) {
            Arrays.fill(gradient, 0);
            double value = 0;
            for (int i = 0; i < scores.length; i++) {
                double[] logits = {0, at[0] * scores[i] + at[1]};
                double off = Softmax.of(logits)[1] - targets[i];
                value += Softmax.logSum(logits) - targets[i] * logits[1];
                gradient[0] += off * scores[i];
                gradient[1] += off;
            }
            return value;
        }
    }

    /** Pools neighbours that fall (Ayer et al. 1955). */
    private static final class Isotonic implements DoubleUnaryOperator {

        private final double[] scores;
        private final double[] values;
        private int steps;

        private Isotonic(int size) {
            scores = new double[size];
            values = new double[size];
        }

        static Isotonic fit(double[] scores, boolean[] positive) {
            Require.that(scores.length > 0, "there must be scores");
            Integer[] order = new Integer[scores.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
            Isotonic fitted = new Isotonic(scores.length);
            double[] weights = new double[scores.length];
            for (int i : order) {
                fitted.put(scores[i], positive[i] ? 1 : 0, weights);
            }
            fitted.pool(weights);
            return fitted;
        }

        /** Equal scores are one step. */
        private void put(double score, double value, double[] weights) {
            if (steps == 0 || scores[steps - 1] != score) {
                scores[steps++] = score;
            }
            int at = steps - 1;
            values[at] += (value - values[at]) / ++weights[at];
        }

        private void pool(double[] weights) {
            int[] last = new int[steps];
            double[] means = new double[steps];
            double[] heavy = new double[steps];
            int blocks = 0;
            for (int i = 0; i < steps; i++) {
                means[blocks] = values[i];
                heavy[blocks] = weights[i];
                last[blocks++] = i;
                while (blocks > 1 && means[blocks - 2] >= means[blocks - 1]) {
                    blocks--;
                    double all = heavy[blocks - 1] + heavy[blocks];
                    means[blocks - 1] = (means[blocks - 1] * heavy[blocks - 1] + means[blocks] * heavy[blocks]) / all;
                    heavy[blocks - 1] = all;
                    last[blocks - 1] = last[blocks];
                }
            }
            for (int block = 0, i = 0; block < blocks; block++) {
                for (; i <= last[block]; i++) {
                    values[i] = means[block];
                }
            }
        }

        @Override
        public double applyAsDouble(double score) {
            int found = Arrays.binarySearch(scores, 0, steps, score);
            int above = found >= 0 ? found : -found - 1;
            if (found >= 0 || above == 0 || above == steps) {
                return values[Math.min(above, steps - 1)];
            }
            double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
            return values[above - 1] + share * (values[above] - values[above - 1]);
        }
    }
}
