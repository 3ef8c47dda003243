package io.assay.audit.fairness;

import io.assay.core.Require;
import java.util.List;

/**
 * How far scores of texts move when terms of identity are exchanged: the mean over texts of the mean over a text's swaps of |score(x) -
 * score(swap(x))| (Huang et al. 2020, arXiv:1911.03064).
 *
 * @param meanOfTexts the mean over texts that have a swap
 * @param pooled the mean over all pairs of a text and a swap
 * @param maximum the largest difference of a pair
 * @param texts how many texts have a swap
 */
public record SwapGap(double meanOfTexts, double pooled, double maximum, int texts) {

    /** The mean difference between a text and its swaps, at least one. */
    public static double ofText(double original, double[] swapped) {
        double sum = 0;
        for (double score : swapped) {
            sum += Math.abs(original - score);
        }
        return sum / swapped.length;
    }

    /**
     * The gap of some texts.
     *
     * @param original the score of each text
     * @param swapped the scores of its swaps; a text without one is left out
     */
    public static SwapGap of(double[] original, List<double[]> swapped) {
        Require.that(
                original.length == swapped.size(),
                "%d texts need as many lists of swaps, but had %d",
                original.length,
                swapped.size());
        double means = 0;
        double differences = 0;
        double maximum = 0;
        int texts = 0;
        int pairs = 0;
        for (int i = 0; i < original.length; i++) {
            double[] swaps = swapped.get(i);
            if (swaps.length > 0) {
                double mean = ofText(original[i], swaps);
                texts++;
                means += mean;
                pairs += swaps.length;
                differences += mean * swaps.length;
            }
            for (double score : swaps) {
                maximum = Math.max(maximum, Math.abs(original[i] - score));
            }
        }
        Require.that(texts > 0, "no text has a swap");
        return new SwapGap(means / texts, differences / pairs, maximum, texts);
    }
}
