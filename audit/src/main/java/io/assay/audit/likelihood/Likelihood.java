package io.assay.audit.likelihood;

import io.assay.core.model.ScoredText;
import io.assay.core.model.TokenScore;
import java.util.Arrays;
import java.util.List;

/**
 * How likely a text is to a language model, without the texts of its tokens.
 *
 * @param logs natural logarithms of the probabilities of its tokens
 * @param means means of log p under p at each token, in nats; empty where the model does not tell them
 * @param deviations standard deviations of the same
 * @param cut whether the text was too long for the model and only its beginning was scored
 */
record Likelihood(double[] logs, double[] means, double[] deviations, boolean cut) {

    static Likelihood of(ScoredText text) {
        List<TokenScore> scores = text.scores();
        boolean spread = scores.stream().allMatch(score -> score.spread().isPresent());
        double[] none = {};
        return new Likelihood(
                scores.stream().mapToDouble(TokenScore::logProbability).toArray(),
                spread
                        ? scores.stream()
                                .mapToDouble(
                                        score -> score.spread().orElseThrow().mean())
                                .toArray()
                        : none,
                spread
                        ? scores.stream()
                                .mapToDouble(
                                        score -> score.spread().orElseThrow().deviation())
                                .toArray()
                        : none,
                text.cut());
    }

    int tokens() {
        return logs.length;
    }

    /** The negative log-likelihood of the whole text, in nats. */
    double surprise() {
        return -Arrays.stream(logs).sum();
    }

    /** Nats a token. */
    double meanSurprise() {
        return surprise() / tokens();
    }
}
