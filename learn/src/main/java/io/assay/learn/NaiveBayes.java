package io.assay.learn;

import io.assay.core.Require;

/**
 * Multinomial naive Bayes over counts of words: classes by their share of the rows, words of a class by their share of its words with {@code alpha}
 * added to each count.
 *
 * @param priors log-probability of each class
 * @param words log-probability of each word in each class
 */
public record NaiveBayes(double[] priors, double[][] words) implements Classifier {

    /** @param alpha above 0; 1 is Laplace's */
    public static NaiveBayes fit(Examples examples, double alpha) {
        Require.that(alpha > 0, "alpha must be above 0, but was %s", alpha);
        int classes = examples.classes();
        double[][] counts = new double[classes][examples.dimensions()];
        double[] rows = new double[classes];
        double all = 0;
        for (int i = 0; i < examples.size(); i++) {
            for (int k = 0; k < classes; k++) {
                double weight = examples.weights()[i] * examples.targets()[i][k];
                rows[k] += weight;
                all += weight;
                examples.x().get(i).addTo(counts[k], 0, weight);
            }
        }
        double[] priors = new double[classes];
        for (int k = 0; k < classes; k++) {
            priors[k] = StrictMath.log(rows[k] / all);
            logShares(counts[k], alpha);
        }
        return new NaiveBayes(priors, counts);
    }

    private static void logShares(double[] counts, double alpha) {
        double sum = 0;
        for (double count : counts) {
            Require.that(count >= 0, "naive Bayes takes counts, which are not negative, but one was %s", count);
            sum += count + alpha;
        }
        for (int d = 0; d < counts.length; d++) {
            counts[d] = StrictMath.log((counts[d] + alpha) / sum);
        }
    }

    @Override
    public double[] probabilities(Vector row) {
        double[] logits = new double[priors.length];
        for (int k = 0; k < logits.length; k++) {
            logits[k] = priors[k] + row.dot(words[k], 0);
        }
        return Softmax.of(logits);
    }
}
