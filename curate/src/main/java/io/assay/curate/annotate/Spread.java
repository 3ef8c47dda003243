package io.assay.curate.annotate;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * How the answers of one item are spread over labels.
 *
 * @param label of most answers; of equally many the first
 * @param consistency share of the answers that are that label (Pangakis et al. 2023, arXiv:2306.00176)
 * @param entropyBits of the shares of labels, in bits: 0 where all answers are one (CoAnnotating, Li et al. 2023, arXiv:2310.15638)
 * @param shares of the labels
 */
public record Spread(int label, double consistency, double entropyBits, double[] shares) {

    /** @param answers label by label, from 0; there must be one */
    public static Spread of(int[] answers, int labels) {
        Require.that(answers.length > 0, "an item needs an answer to be consistent, but has none");
        double[] shares = new double[labels];
        for (int answer : answers) {
            shares[answer] += 1.0 / answers.length;
        }
        int most = 0;
        for (int c = 1; c < labels; c++) {
            // Sums of equally many equal parts are equal.
            most = shares[c] > shares[most] ? c : most;
        }
        double entropy = Arrays.stream(shares)
                .filter(share -> share > 0)
                .map(share -> -share * StrictMath.log(share) / StrictMath.log(2))
                .sum();
        return new Spread(most, shares[most], Math.max(0, entropy), shares);
    }
}
