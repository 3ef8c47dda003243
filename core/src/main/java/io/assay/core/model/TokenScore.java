package io.assay.core.model;

import java.util.Map;
import java.util.Optional;

/**
 * How likely a token was where it stands.
 *
 * @param token its text
 * @param logProbability natural logarithm
 * @param spread of the log-probabilities of all tokens there, where the model tells them
 * @param alternatives log-probabilities of the likeliest tokens there, by text; empty unless asked for
 */
public record TokenScore(
        String token, double logProbability, Optional<Spread> spread, Map<String, Double> alternatives) {

    /**
     * Mean and standard deviation of log p under p, over all tokens of the vocabulary.
     *
     * @param mean in nats: minus the entropy
     * @param deviation in nats
     */
    public record Spread(double mean, double deviation) {}

    public TokenScore {
        alternatives = Map.copyOf(alternatives);
    }

    public static TokenScore of(String token, double logProbability) {
        return new TokenScore(token, logProbability, Optional.empty(), Map.of());
    }
}
