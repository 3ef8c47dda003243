package io.assay.learn.votes;

import io.assay.core.Require;
import io.assay.learn.Classifier;
import java.util.Arrays;

/**
 * CROWDLAB (Goh, Tkachenko and Mueller 2022, arXiv:2210.06812): votes and the probabilities of a classifier that has not seen them, each weighed by how
 * much better it does than the commonest label would.
 *
 * @param probabilities of the classifier, by item and label
 */
public record Crowdlab(double[][] probabilities) implements Aggregation {

    /** Nothing is weighed less. */
    private static final double LEAST = 1e-6;

    @Override
    public Consensus of(Votes votes) {
        Require.that(
                probabilities.length == votes.items() && votes.labels() >= 2,
                "crowdlab needs two labels and probabilities for each of %d items, but there were %d labels and %d items with some",
                votes.items(),
                votes.labels(),
                probabilities.length);
        double[] agreement = agreement(votes);
        int[] majority = majority(votes);
        double[][] first = Weighed.of(votes, probabilities, majority, agreement).soft();
        int[] labels = new int[votes.items()];
        Arrays.setAll(labels, i -> likeliest(first[i], majority[i]));
        // The label is that of the first round; its quality the probability of the second.
        Weighed second = Weighed.of(votes, probabilities, labels, agreement);
        return new Consensus(labels, second.soft(), quality(votes, second, labels));
    }

    /** Of equally likely labels that of the majority counts. */
    private static int likeliest(double[] soft, int majority) {
        int likeliest = Classifier.likeliest(soft);
        return soft[likeliest] == soft[majority] ? majority : likeliest;
    }

    /** The label of most votes; of equal ones the likeliest by the classifier, else the rarer, else the first. */
    private int[] majority(Votes votes) {
        int[][] counts = votes.counts();
        double[] all = new double[votes.labels()];
        for (int[] count : counts) {
            for (int c = 0; c < all.length; c++) {
                all[c] += count[c];
            }
        }
        int[] labels = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            for (int c = 1; c < all.length; c++) {
                int more = Integer.compare(counts[i][c], counts[i][labels[i]]);
                int likelier = Double.compare(probabilities[i][c], probabilities[i][labels[i]]);
                boolean rarer = all[c] < all[labels[i]];
                labels[i] = more > 0 || more == 0 && (likelier > 0 || likelier == 0 && rarer) ? c : labels[i];
            }
        }
        return labels;
    }

    /** How often each annotator says what another says of the same item; one who shares none is as the others are on average. */
    private static double[] agreement(Votes votes) {
        double[] equal = new double[votes.annotators()];
        double[] pairs = new double[votes.annotators()];
        int[][] counts = votes.counts();
        for (int i = 0; i < votes.items(); i++) {
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                equal[votes.annotator()[v]] += counts[i][votes.label()[v]] - 1;
                pairs[votes.annotator()[v]] += votes.count(i) - 1;
            }
        }
        double mean = 0;
        double known = 0;
        for (int a = 0; a < equal.length; a++) {
            mean += pairs[a] > 0 ? equal[a] / pairs[a] : 0;
            known += pairs[a] > 0 ? 1 : 0;
        }
        double usual = known == 0 ? 0 : mean / known;
        double[] agreement = new double[equal.length];
        Arrays.setAll(agreement, a -> pairs[a] > 0 ? equal[a] / pairs[a] : usual);
        return agreement;
    }

    /** Of each annotator: what the soft labels say of the votes, and how often the consensus is the vote, weighed as classifier and annotators are. */
    private static double[] quality(Votes votes, Weighed weighed, int[] labels) {
        double[] likely = Consensus.quality(weighed.soft(), votes);
        double[] right = new double[votes.annotators()];
        double[] shared = new double[votes.annotators()];
        for (int i = 0; i < votes.items(); i++) {
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1] && votes.count(i) != 1; v++) {
                right[votes.annotator()[v]] += votes.label()[v] == labels[i] ? 1 : 0;
                shared[votes.annotator()[v]]++;
            }
        }
        double votesAnItem = (double) votes.label().length / votes.items();
        double annotators = Arrays.stream(weighed.weights()).sum() * votesAnItem / votes.annotators();
        double classifier = weighed.classifier() / (weighed.classifier() + annotators);
        double[] quality = new double[right.length];
        Arrays.setAll(
                quality,
                a -> shared[a] == 0 ? likely[a] : classifier * likely[a] + (1 - classifier) * right[a] / shared[a]);
        return quality;
    }

    /**
     * Soft labels by weights against a consensus.
     *
     * @param classifier its weight
     * @param weights of the annotators
     */
    private record Weighed(double[][] soft, double classifier, double[] weights) {

        static Weighed of(Votes votes, double[][] told, int[] consensus, double[] agreement) {
            double shared = 0;
            double agreed = 0;
            double classifierWrong = 0;
            int[] frequency = new int[votes.labels()];
            int[][] counts = votes.counts();
            for (int i = 0; i < votes.items(); i++) {
                if (votes.count(i) > 1) {
                    shared++;
                    agreed += (double) counts[i][consensus[i]] / votes.count(i);
                    classifierWrong += Classifier.likeliest(told[i]) == consensus[i] ? 0 : 1;
                    frequency[consensus[i]]++;
                }
            }
            Require.that(shared > 0, "crowdlab needs items with two votes or more, but there is none");
            double byCommonest =
                    Math.max(LEAST, 1 - Arrays.stream(frequency).max().orElseThrow() / shared);
            double[] weights = new double[agreement.length];
            Arrays.setAll(weights, a -> Math.max(LEAST, 1 - (1 - agreement[a]) / byCommonest));
            double classifier = Math.max(LEAST, 1 - classifierWrong / shared / byCommonest)
                    * Math.sqrt((double) votes.label().length / votes.items());
            double right = agreed / shared;
            double wrong = (1 - right) / (votes.labels() - 1);
            return new Weighed(mixed(votes, told, classifier, weights, right, wrong), classifier, weights);
        }

        private static double[][] mixed(
                Votes votes, double[][] told, double classifier, double[] weights, double right, double wrong) {
            double[][] soft = new double[votes.items()][votes.labels()];
            for (int i = 0; i < soft.length; i++) {
                for (int c = 0; c < votes.labels(); c++) {
                    double all = classifier;
                    double sum = told[i][c] * classifier;
                    for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                        double weight = weights[votes.annotator()[v]];
                        all += weight;
                        sum += weight * (votes.label()[v] == c ? right : wrong);
                    }
                    soft[i][c] = sum / all;
                }
            }
            return soft;
        }
    }
}
