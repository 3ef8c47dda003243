package io.assay.learn;

import io.assay.core.Require;
import io.assay.core.kernel.Mix;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Softmax regression trained by steps down the gradient of one batch after the other, so that it can be watched while it learns. Where it begins and the
 * order of the rows are told by the seed.
 */
public final class Descent {

    private static final double START_MAX = 0.01;

    private final Examples examples;
    private final Pace pace;
    private final long seed;
    private final SoftmaxRegression model;

    /**
     * How it goes on.
     *
     * @param batch rows a step
     * @param rate how far a step goes along the mean gradient of its rows
     */
    public record Pace(int batch, double rate) {

        public static final Pace USUAL = new Pace(32, 1);

        public Pace {
            Require.that(batch >= 1, "batch must be at least 1, but was %d", batch);
            Require.that(rate > 0, "rate must be above 0, but was %s", rate);
        }
    }

    public Descent(Examples examples, Pace pace, long seed) {
        this.examples = examples;
        this.pace = pace;
        this.seed = seed;
        SoftmaxRegression.Shape shape = SoftmaxRegression.Shape.of(examples, true);
        double[] start = new double[shape.size()];
        Arrays.setAll(start, i -> START_MAX * (2 * (Mix.mix(seed ^ Mix.mix(~i)) >>> 11) * 0x1.0p-53 - 1));
        this.model = new SoftmaxRegression(shape, start);
    }

    /** The rows of each batch of an epoch, every row once. */
    public int[][] batches(int epoch) {
        int[] order = IntStream.range(0, examples.size())
                .boxed()
                .sorted(Comparator.comparingLong(i -> Mix.mix(seed + epoch * Mix.GOLDEN ^ Mix.mix(i))))
                .mapToInt(i -> i)
                .toArray();
        return IntStream.range(0, (order.length + pace.batch - 1) / pace.batch)
                .mapToObj(b -> Arrays.copyOfRange(order, b * pace.batch, Math.min(order.length, (b + 1) * pace.batch)))
                .toArray(int[][]::new);
    }

    /** One step for some rows; none where there are none. */
    public void step(int[] rows) {
        double[] gradient = new double[model.parameters().length];
        for (int i : rows) {
            Vector row = examples.x().get(i);
            double[] slope = TestLoss.CROSS_ENTROPY.slope(model.probabilities(row), examples.targets()[i]);
            model.shape().add(gradient, row, slope, examples.weights()[i] / rows.length);
        }
        for (int d = 0; d < gradient.length; d++) {
            model.parameters()[d] -= pace.rate * gradient[d];
        }
    }

    /** The cross-entropy of a row as the model is now. */
    public double loss(int row) {
        return TestLoss.CROSS_ENTROPY.value(model.probabilities(examples.x().get(row)), examples.targets()[row]);
    }

    /** The model, which changes with every step. */
    public Classifier model() {
        return model;
    }
}
