package io.assay.learn;

/**
 * Naive Bayes with a normal distribution a class and column; variances over n plus a share of the greatest variance of any column, as in scikit-learn.
 *
 * @param logPriors the logarithm of the share of each class
 * @param means of each column in each class
 * @param variances of each column in each class
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record GaussianNaiveBayes(double[] logPriors, double[][] means, double[][] variances) implements Classifier {

    /** What scikit-learn adds. */
    public static final double SMOOTHING = 1e-9;

    /** @param smoothing the share of the greatest variance that is added to each */
    public static Learner learner(double smoothing) {
        return examples -> fit(examples, smoothing);
    }

    private static GaussianNaiveBayes fit(Examples examples, double smoothing) {
        int n = examples.classes();
        double[] all = new double[n];
        double[][] means = new double[n][];
        double[][] variances = new double[n][];
        for (int k = 0; k < n; k++) {
            double[] weights = weights(examples, k);
            all[k] = sum(weights);
            means[k] = means(examples, weights);
            variances[k] = variances(examples, weights, means[k]);
        }
        double added = smoothing * greatestVariance(examples);
        double total = sum(all);
        for (int k = 0; k < n; k++) {
            all[k] = StrictMath.log(all[k] / total);
            for (int d = 0; d < examples.dimensions(); d++) {
                variances[k][d] += added;
            }
        }
        return new GaussianNaiveBayes(all, means, variances);
    }

    private static double[] weights(Examples examples, int k) {
        double[] weights = new double[examples.size()];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = examples.weights()[i] * examples.targets()[i][k];
        }
        return weights;
    }

    private static double sum(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    private static double greatestVariance(Examples examples) {
        double most = 0;
        for (double variance : variances(examples, examples.weights(), means(examples, examples.weights()))) {
            most = Math.max(most, variance);
        }
        return most;
    }

    private static double[] means(Examples examples, double[] weights) {
        double[] sums = new double[examples.dimensions()];
        for (int i = 0; i < weights.length; i++) {
            examples.x().get(i).addTo(sums, 0, weights[i]);
        }
        return over(sums, sum(weights));
    }

    private static double[] variances(Examples examples, double[] weights, double[] means) {
        double[] squares = new double[means.length];
        for (int i = 0; i < weights.length; i++) {
            Vector row = examples.x().get(i);
            for (int d = 0; d < means.length && weights[i] != 0; d++) {
                double off = row.at(d) - means[d];
                squares[d] += weights[i] * off * off;
            }
        }
        return over(squares, sum(weights));
    }

    /** A class without rows has no mean and no variance; its prior is 0, so that they are never asked for. */
    private static double[] over(double[] sums, double weight) {
        for (int d = 0; d < sums.length; d++) {
            sums[d] = weight == 0 ? 0 : sums[d] / weight;
        }
        return sums;
    }

    @Override
    public double[] probabilities(Vector row) {
        double[] logs = logPriors.clone();
        for (int k = 0; k < logs.length; k++) {
            for (int d = 0; d < means[k].length && logs[k] > Double.NEGATIVE_INFINITY; d++) {
                double variance = Math.max(Double.MIN_NORMAL, variances[k][d]);
                double off = row.at(d) - means[k][d];
                logs[k] -= StrictMath.log(2 * StrictMath.PI * variance) / 2 + off * off / variance / 2;
            }
        }
        return Softmax.of(logs);
    }
}
