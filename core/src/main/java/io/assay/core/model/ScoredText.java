package io.assay.core.model;

import java.util.List;

/**
 * How likely a text is, token by token.
 *
 * @param scores of its tokens in their order; of a text without context all but the first, which nothing stands before
 * @param firstScored whether the first token has a score
 * @param cut whether the text was too long for the model and only its beginning was scored
 */
public record ScoredText(List<TokenScore> scores, boolean firstScored, boolean cut) {

    public ScoredText {
        scores = List.copyOf(scores);
    }

    /** Natural logarithm of the probability of all scored tokens. */
    public double logProbability() {
        return scores.stream().mapToDouble(TokenScore::logProbability).sum();
    }
}
