package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * Softmax regression with an L2 penalty: the parameters that make |W|^2 / 2 + C sum w_i CE(target_i, softmax(W x_i + b)) least. The intercepts b
 * are not penalised, and of two classes only the second has parameters, both as in scikit-learn. Targets may be soft and rows weighted;
 * gradients and products with the Hessian are exact.
 *
 * <p>Everything is summed in the order of the rows, so that equal data give equal bits.
 *
 * @param shape how the parameters are laid out
 * @param parameters of each class that has some: a weight a dimension, then the intercept
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record SoftmaxRegression(Shape shape, double[] parameters) implements Classifier {

    /** Where a fit ends: the largest slope there may be, a row, and for few rows at all; further down there are no digits left to go by. */
    private static final double SLOPE_A_ROW_MAX = 1e-8;

    private static final double SLOPE_MAX = 1e-7;
    private static final int STEPS_MAX = 2_000;

    /**
     * How parameters are laid out.
     *
     * @param classes at least 2
     * @param intercept whether classes have one; where not, its place stays 0
     */
    public record Shape(int classes, int dimensions, boolean intercept) {

        static Shape of(Examples examples, boolean intercept) {
            return new Shape(examples.classes(), examples.dimensions(), intercept);
        }

        /** Classes before this one have no parameters. */
        int first() {
            return classes == 2 ? 1 : 0;
        }

        private int at(int k) {
            return (k - first()) * (dimensions + 1);
        }

        int size() {
            return at(classes);
        }

        double[] logits(double[] parameters, Vector row) {
            double[] logits = new double[classes];
            for (int k = first(); k < classes; k++) {
                logits[k] = row.dot(parameters, at(k)) + parameters[at(k) + dimensions];
            }
            return logits;
        }

        /** Adds to a sum what some slopes of the logits of a row mean for the parameters. */
        void add(double[] sum, Vector row, double[] slopes, double factor) {
            for (int k = first(); k < classes; k++) {
                row.addTo(sum, at(k), factor * slopes[k]);
                sum[at(k) + dimensions] += intercept ? factor * slopes[k] : 0;
            }
        }

        /** The parameters with 0 for the intercepts: what the penalty sees. */
        double[] penalised(double[] parameters) {
            double[] weights = parameters.clone();
            for (int k = first(); k < classes; k++) {
                weights[at(k) + dimensions] = 0;
            }
            return weights;
        }
    }

    /** Classes have intercepts. */
    public static Learner learner(double c) {
        return examples -> fit(examples, c, true);
    }

    /**
     * @param c strength of the data against the penalty; 1 as in scikit-learn
     * @param intercept whether classes have one
     */
    public static SoftmaxRegression fit(Examples examples, double c, boolean intercept) {
        Shape shape = Shape.of(examples, intercept);
        return fit(examples, c, new SoftmaxRegression(shape, new double[shape.size()]));
    }

    /** The same from where another fit ended, which is near where data are alike. */
    public static SoftmaxRegression fit(Examples examples, double c, SoftmaxRegression start) {
        Require.that(c > 0, "c must be above 0, but was %s", c);
        SoftmaxLoss loss = SoftmaxLoss.of(start.shape, examples, c);
        double slopeMax = Math.max(
                SLOPE_MAX,
                SLOPE_A_ROW_MAX * c * Arrays.stream(examples.weights()).sum());
        return new SoftmaxRegression(start.shape, LimitedMemory.minimise(loss, start.parameters, slopeMax, STEPS_MAX));
    }

    @Override
    public double[] probabilities(Vector row) {
        return Softmax.of(logits(row));
    }

    /** What the probabilities are the softmax of: of two classes 0 and the log odds of the second. */
    public double[] logits(Vector row) {
        return shape.logits(parameters, row);
    }

    /** The weights of a class, one a dimension. */
    public double[] weights(int k) {
        return Arrays.copyOfRange(parameters, shape.at(k), shape.at(k) + shape.dimensions);
    }

    public double intercept(int k) {
        return parameters[shape.at(k) + shape.dimensions];
    }

    /** The gradient of a loss at one row, without penalty. */
    public double[] gradient(Vector row, double[] target, TestLoss loss) {
        double[] gradient = new double[parameters.length];
        shape.add(gradient, row, loss.slope(probabilities(row), target), 1);
        return gradient;
    }

    /** The Hessian of what a fit makes least, at these parameters, times a vector. */
    public double[] hessianTimes(Examples examples, double c, double[] vector) {
        double[] product = shape.penalised(vector);
        for (int i = 0; i < examples.size(); i++) {
            Vector row = examples.x().get(i);
            double[] p = probabilities(row);
            double[] change = shape.logits(vector, row);
            double mean = 0;
            for (int k = 0; k < p.length; k++) {
                mean += p[k] * change[k];
            }
            for (int k = 0; k < p.length; k++) {
                change[k] = p[k] * (change[k] - mean);
            }
            shape.add(product, row, change, c * examples.weights()[i]);
        }
        return product;
    }
}
