package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How far predicted numbers are off.
 *
 * @param r2 the share of the variance that is explained; empty where the truth does not vary
 * @param rmse the root of the mean squared error
 * @param mae the mean absolute error
 */
public record Errors(OptionalDouble r2, double rmse, double mae) {

    public static Errors of(double[] truth, double[] told) {
        Require.that(
                truth.length > 0 && truth.length == told.length,
                "%d truths had %d predictions",
                truth.length,
                told.length);
        double mean = Arrays.stream(truth).sum() / truth.length;
        double around = 0;
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            double off = truth[i] - told[i];
            around += (truth[i] - mean) * (truth[i] - mean);
            squares += off * off;
            sum += Math.abs(off);
        }
        OptionalDouble r2 = around == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - squares / around);
        return new Errors(r2, StrictMath.sqrt(squares / truth.length), sum / truth.length);
    }
}
