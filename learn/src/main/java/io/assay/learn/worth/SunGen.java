package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.learn.Examples;
import io.assay.learn.Influence;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.TestLoss;
import java.util.Arrays;

/**
 * Weights that make a learner best by a loss that wrong labels hardly move (Gao et al. 2023, arXiv:2205.12679): fit with the weights, see by its influence on
 * the reverse cross-entropy of all rows what each weight should do, go a step, and again. The paper goes back through one step of training; here the
 * gradient through the whole fit is known.
 *
 * @param rounds how often weights are changed
 * @param c strength of the data against the penalty in each fit
 */
public record SunGen(int rounds, double c) {

    /** By how much the weight of the row that has most influence changes in the first round; in the second by half, then a third. */
    private static final double STEP = 0.3;

    public SunGen {
        Require.that(rounds >= 1, "rounds must be at least 1, but was %d", rounds);
        Require.that(c > 0, "c must be above 0, but was %s", c);
    }

    /** A weight a row, in [0, 1]. */
    public double[] weights(Examples examples) {
        double[] weights = new double[examples.size()];
        Arrays.fill(weights, 0.5);
        SoftmaxRegression model = SoftmaxRegression.fit(examples.weighted(weights), c, true);
        for (int round = 0; round < rounds; round++) {
            Examples weighted = examples.weighted(weights.clone());
            model = SoftmaxRegression.fit(weighted, c, model);
            double[] influence = Influence.of(model, weighted, c, examples, TestLoss.REVERSE_CROSS_ENTROPY);
            double most = Arrays.stream(influence).map(Math::abs).max().orElseThrow();
            for (int i = 0; i < weights.length && most > 0; i++) {
                weights[i] = Math.max(0, Math.min(1, weights[i] - STEP / (round + 1) * influence[i] / most));
            }
        }
        return weights;
    }
}
