package io.assay.learn.votes;

import io.assay.learn.Classifier;
import java.util.Arrays;

/**
 * What votes come to.
 *
 * @param labels of the items; where several are equally likely the first
 * @param soft the probability of each label, item by item; an item without votes has the labels as they are in general
 * @param quality of each annotator, in [0, 1]: the share of votes that are expected to be right
 */
public record Consensus(int[] labels, double[][] soft, double[] quality) {

    /** The probability of an item's label. */
    public double confidence(int item) {
        return soft[item][labels[item]];
    }

    /** Of soft labels: each item has its likeliest. */
    static Consensus of(double[][] soft, double[] quality) {
        return new Consensus(Arrays.stream(soft).mapToInt(Classifier::likeliest).toArray(), soft, quality);
    }

    /** Of soft labels; an annotator is as good as they say of the votes on average. */
    static Consensus of(double[][] soft, Votes votes) {
        return of(soft, quality(soft, votes));
    }

    /** What soft labels say of each annotator's votes on average. */
    static double[] quality(double[][] soft, Votes votes) {
        double[] right = new double[votes.annotators()];
        int[] made = new int[votes.annotators()];
        for (int i = 0; i < votes.items(); i++) {
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                right[votes.annotator()[v]] += soft[i][votes.label()[v]];
                made[votes.annotator()[v]]++;
            }
        }
        for (int a = 0; a < right.length; a++) {
            right[a] /= Math.max(1, made[a]);
        }
        return right;
    }
}
