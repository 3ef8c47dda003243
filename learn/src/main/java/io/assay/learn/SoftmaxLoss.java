package io.assay.learn;

import java.util.Arrays;

/** What softmax regression makes least: |W|^2 / 2 + C sum w_i CE(target_i, softmax(W x_i + b)). Dense rows of many classes go block by block, others one by one; both give the same bits. */
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
                ? new ByBlock(shape, examples, c)
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

    /** What a row's logits cost. */
    static double loss(double[] logits, double logSum, double[] target) {
        double loss = logSum;
        for (int k = 0; k < target.length; k++) {
            loss -= target[k] * logits[k];
        }
        return loss;
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
                double[] logits = shape.logits(at, row);
                double[] target = examples.targets()[i];
                double logSum = Softmax.logSum(logits);
                sum += weight(i) * loss(logits, logSum, target);
                double[] slope = TestLoss.CROSS_ENTROPY.slope(Softmax.of(logits, logSum), target);
                shape.add(gradient, row, slope, weight(i));
            }
            return sum;
        }
    }

    private static final class ByBlock extends SoftmaxLoss {

        private final DenseRows rows;

        private ByBlock(SoftmaxRegression.Shape shape, Examples examples, double c) {
            super(shape, examples, c);
            rows = DenseRows.of(examples.x(), shape.dimensions());
        }

        @Override
        double ofRows(double[] at, double[] gradient, double value) {
            double sum = value;
            double[][] turned = rows.turned(at, shape.classes());
            double[][] block = new double[DenseRows.BLOCK][shape.classes()];
            for (int from = 0; from < examples.size(); from = rows.blockEnd(from)) {
                rows.products(from, turned, block);
                for (int i = from; i < rows.blockEnd(from); i++) {
                    sum += slopes(i, at, block[i - from], gradient);
                }
                rows.add(from, block, gradient);
            }
            return sum;
        }

        /** Turns the products of a row into the slopes of its logits, adds those to the intercepts, and tells its loss. */
        private double slopes(int row, double[] at, double[] products, double[] gradient) {
            for (int k = 0; k < products.length; k++) {
                products[k] += at[intercept(k)];
            }
            double[] target = examples.targets()[row];
            double logSum = Softmax.logSum(products);
            double loss = loss(products, logSum, target);
            double[] slope = TestLoss.CROSS_ENTROPY.slope(Softmax.of(products, logSum), target);
            for (int k = 0; k < products.length; k++) {
                products[k] = weight(row) * slope[k];
                gradient[intercept(k)] += shape.intercept() ? products[k] : 0;
            }
            return weight(row) * loss;
        }

        private int intercept(int k) {
            return k * (shape.dimensions() + 1) + shape.dimensions();
        }
    }
}
