package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.core.kernel.Vectors;
import java.util.Arrays;

/**
 * Weights by which synthetic rows have the least maximum mean discrepancy from real ones (Gretton et al. 2012, JMLR 13; used to align synthetic
 * text by SynAlign, arXiv:2502.08661), kernel exp(-|x - y|^2 / (2 s^2)), s^2 half the median squared distance between the two kinds. The weights
 * stay on the simplex by multiplicative steps (Kivinen &amp; Warmuth 1997).
 *
 * @param rounds steps
 */
public record MeanMatching(int rounds) {

    private static final double RATE = 2;

    public MeanMatching {
        Require.that(rounds >= 1, "rounds must be at least 1, but was %d", rounds);
    }

    /** A weight a synthetic row; they sum to 1. Takes memory for the square of the rows. */
    public double[] weights(double[][] synthetic, double[][] real) {
        Require.that(synthetic.length > 0 && real.length > 0, "there must be rows of both kinds");
        double width = width(synthetic, real);
        double[][] own = kernel(synthetic, synthetic, width);
        double[] target = new double[synthetic.length];
        double[][] across = kernel(synthetic, real, width);
        Arrays.setAll(target, i -> Arrays.stream(across[i]).average().orElseThrow());
        double[] weights = new double[synthetic.length];
        Arrays.fill(weights, 1.0 / weights.length);
        for (int round = 0; round < rounds; round++) {
            double[] next = new double[weights.length];
            double sum = 0;
            for (int i = 0; i < weights.length; i++) {
                next[i] = weights[i] * StrictMath.exp(-2 * RATE * (Vectors.dot(own[i], weights) - target[i]));
                sum += next[i];
            }
            for (int i = 0; i < weights.length; i++) {
                weights[i] = next[i] / sum;
            }
        }
        return weights;
    }

    /** The squared discrepancy of weighted rows from real ones, each real row once. */
    public static double squared(double[][] synthetic, double[] weights, double[][] real) {
        double width = width(synthetic, real);
        double[] even = new double[real.length];
        Arrays.fill(even, 1.0 / real.length);
        return mean(kernel(synthetic, synthetic, width), weights, weights)
                + mean(kernel(real, real, width), even, even)
                - 2 * mean(kernel(synthetic, real, width), weights, even);
    }

    private static double mean(double[][] kernel, double[] left, double[] right) {
        double sum = 0;
        for (int i = 0; i < left.length; i++) {
            sum += left[i] * Vectors.dot(kernel[i], right);
        }
        return sum;
    }

    private static double width(double[][] synthetic, double[][] real) {
        double[] squares = Arrays.stream(synthetic)
                .flatMapToDouble(row -> Arrays.stream(real).mapToDouble(other -> Vectors.squaredDistance(row, other)))
                .sorted()
                .toArray();
        double median = squares[squares.length / 2];
        return median > 0 ? median : 1; // Rows that mostly stand in one place: any width will do.
    }

    private static double[][] kernel(double[][] rows, double[][] others, double width) {
        double[][] kernel = new double[rows.length][others.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < others.length; j++) {
                kernel[i][j] = StrictMath.exp(-Vectors.squaredDistance(rows[i], others[j]) / width);
            }
        }
        return kernel;
    }
}
