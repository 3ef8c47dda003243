package io.assay.learn;

import io.assay.core.Require;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Naive Bayes with a normal distribution a class and column; variances over n plus a share of the greatest variance of any column, as in scikit-learn. */
public final class GaussianNaiveBayes {

    private final double[] logPriors;
    private final double[][] means;
    private final double[][] variances;

    private GaussianNaiveBayes(int n, int width) {
        logPriors = new double[n];
        means = new double[n][width];
        variances = new double[n][width];
    }

    /** @param smoothing the share of the greatest variance that is added to each */
    public static GaussianNaiveBayes fit(double[][] x, int[] classes, int n, double smoothing) {
        Require.that(x.length > 0 && x.length == classes.length, "%d rows had %d classes", x.length, classes.length);
        int width = x[0].length;
        GaussianNaiveBayes fitted = new GaussianNaiveBayes(n, width);
        double most = 0;
        for (int d = 0; d < width; d++) {
            most = Math.max(most, variance(x, d, i -> true)[1]);
        }
        for (int k = 0; k < n; k++) {
            int one = k;
            long count = Arrays.stream(classes).filter(c -> c == one).count();
            fitted.logPriors[k] = StrictMath.log((double) count / x.length);
            for (int d = 0; d < width && count > 0; d++) {
                double[] moments = variance(x, d, i -> classes[i] == one);
                fitted.means[k][d] = moments[0];
                fitted.variances[k][d] = moments[1] + smoothing * most;
            }
        }
        return fitted;
    }

    private static double[] variance(double[][] x, int d, IntPredicate wanted) {
        double[] some = IntStream.range(0, x.length)
                .filter(wanted)
                .mapToDouble(i -> x[i][d])
                .toArray();
        double mean = Arrays.stream(some).sum() / some.length;
        double squares = Arrays.stream(some).map(v -> (v - mean) * (v - mean)).sum();
        return new double[] {mean, squares / some.length};
    }

    /** The probability of each class. */
    public double[] probabilities(double[] row) {
        double[] logs = logPriors.clone();
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < logs.length; k++) {
            for (int d = 0; d < row.length && logs[k] > Double.NEGATIVE_INFINITY; d++) {
                double variance = Math.max(Double.MIN_NORMAL, variances[k][d]);
                double off = row[d] - means[k][d];
                logs[k] -= StrictMath.log(2 * StrictMath.PI * variance) / 2 + off * off / variance / 2;
            }
            most = Math.max(most, logs[k]);
        }
        double total = 0;
        for (int k = 0; k < logs.length; k++) {
            logs[k] = StrictMath.exp(logs[k] - most);
            total += logs[k];
        }
        for (int k = 0; k < logs.length; k++) {
            logs[k] /= total;
        }
        return logs;
    }
}
