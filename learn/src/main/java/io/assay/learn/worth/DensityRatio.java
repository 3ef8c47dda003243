package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.Vector;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Weights that make synthetic rows stand for real ones: p / (1 - p), p the probability of being real by logistic regression (Sugiyama et al. 2012), times the
 * ratio of their numbers.
 */
public final class DensityRatio {

    private DensityRatio() {}

    /** A weight a synthetic row; they sum to 1. */
    public static double[] weights(double[][] synthetic, double[][] real, double c) {
        Require.that(synthetic.length > 0 && real.length > 0, "there must be rows of both kinds");
        double[][] all = Stream.of(synthetic, real).flatMap(Arrays::stream).toArray(double[][]::new);
        boolean[] isReal = new boolean[all.length];
        Arrays.fill(isReal, synthetic.length, all.length, true);
        SoftmaxRegression told = SoftmaxRegression.fit(Examples.of(all, isReal), c, true);
        double[] weights = new double[synthetic.length];
        // exp(logit) is p / (1 - p); the largest logit is taken away first so that none overflows.
        double[] logOdds = Arrays.stream(synthetic)
                .mapToDouble(row -> told.logits(Vector.of(row))[1])
                .toArray();
        double most = Arrays.stream(logOdds).max().orElseThrow();
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = StrictMath.exp(logOdds[i] - most);
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        return weights;
    }

    /** How many rows of equal weight say as much: (sum w)^2 / sum w^2 (Kish 1965). */
    public static double effective(double[] weights) {
        double sum = Arrays.stream(weights).sum();
        return sum * sum / Arrays.stream(weights).map(weight -> weight * weight).sum();
    }
}
