package io.assay.learn;

import java.util.Arrays;

/** What softmax regression makes least: |W|^2 / 2 + C sum w_i CE(target_i, softmax(W x_i + b)). Dense rows of many classes go together, others one by one; both give the same bits. */
abstract sealed class SoftmaxLoss implements LimitedMemory.Function {

    final SoftmaxRegression.Shape shape;
    final Examples examples;
    private final double c;

    private SoftmaxLoss(SoftmaxRegression.Shape shape, Examples examples, double c) {
        this.shape = shape;
        this.examples = examples;
        this.c = c;
    }

    /** @param c strength of the data against the penalty */
    static SoftmaxLoss of(SoftmaxRegression.Shape shape, Examples examples, double c) {
        return shape.classes() >= DenseRows.CLASSES_LEAST && DenseRows.are(examples.x(), shape.dimensions())
                ? new Dense(shape, examples, c)
                : new ByRow(shape, examples, c);
    }

    @Override
    public double value(double[] at, double[] gradient) {
        double[] weights = shape.penalised(at);
        double value = Arrays.stream(weights).map(weight -> weight * weight).sum() / 2;
        System.arraycopy(weights, 0, gradient, 0, weights.length);
        return ofRows(at, gradient, value);
    }

    /** Adds the losses of all rows to a value, and what they mean for the parameters to a gradient. */
    abstract double ofRows(double[] at, double[] gradient, double value);

    double weight(int row) {
        return c * examples.weights()[row];
    }

    /** Tells what a row's logits cost, and turns them into what that changes by with each of them. */
    private static double turn(double[] logits, double[] target) {
        double told = 0;
        for (int k = 0; k < target.length; k++) {
            told += target[k] * logits[k];
        }
        double logSum = Softmax.turn(logits);
        for (int k = 0; k < target.length; k++) {
            logits[k] -= target[k];
        }
        return logSum - told;
    }

    private static final class ByRow extends SoftmaxLoss {

        private ByRow(SoftmaxRegression.Shape shape, Examples examples, double c) {
            super(shape, examples, c);
        }

        @Override
        double ofRows(double[] at, double[] gradient, double value) {
            double sum = value;
            for (int i = 0; i < examples.size(); i++) {
                Vector row = examples.x().get(i);
                double[] slopes = shape.logits(at, row);
                sum += weight(i) * turn(slopes, examples.targets()[i]);
                shape.add(gradient, row, slopes, weight(i));
            }
            return sum;
        }
    }

    private static final class Dense extends SoftmaxLoss {

        private final DenseRows rows;
        private final double[][] slopes;

        private Dense(SoftmaxRegression.Shape shape, Examples examples, double c) {
            super(shape, examples, c);
            rows = DenseRows.of(examples.x());
            slopes = new double[examples.size()][shape.classes()];
        }

        @Override
        double ofRows(double[] at, double[] gradient, double value) {
            double sum = value;
            rows.products(weights(at), slopes);
            for (int i = 0; i < slopes.length; i++) {
                double[] row = slopes[i];
                for (int k = 0; k < row.length; k++) {
                    row[k] += at[intercept(k)];
                }
                sum += weight(i) * turn(row, examples.targets()[i]);
                for (int k = 0; k < row.length; k++) {
                    row[k] *= weight(i);
                    gradient[intercept(k)] += shape.intercept() ? row[k] : 0;
                }
            }
            rows.add(slopes, gradient);
            return sum;
        }

        private double[][] weights(double[] at) {
            double[][] weights = new double[shape.classes()][];
            for (int k = 0; k < weights.length; k++) {
                weights[k] = Arrays.copyOfRange(at, intercept(k) - shape.dimensions(), intercept(k));
            }
            return weights;
        }

        private int intercept(int k) {
            return k * (shape.dimensions() + 1) + shape.dimensions();
        }
    }
}
