package io.assay.core.model;

import io.assay.core.Require;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * How an answer is drawn.
 *
 * @param temperature 0 takes the most likely token each time
 * @param topP the smallest set of tokens of at least this probability is drawn from
 * @param maxTokens an answer is cut here
 * @param seed of the draw, where the model takes one; each draw of a prompt adds its index
 * @param stop texts that end an answer; they are no part of it
 * @param topLogProbabilities how many alternatives of each token are told with their log-probability; 0 asks for none at all
 */
public record Sampling(
        double temperature,
        OptionalDouble topP,
        int maxTokens,
        OptionalLong seed,
        List<String> stop,
        int topLogProbabilities) {

    /** Temperature 0, at most 512 tokens. */
    public static final Sampling GREEDY =
            new Sampling(0, OptionalDouble.empty(), 512, OptionalLong.empty(), List.of(), 0);

    public Sampling {
        stop = List.copyOf(stop);
        Require.that(temperature >= 0, "temperature must be at least 0, but was %s", temperature);
        Require.that(maxTokens >= 1, "max-tokens must be at least 1, but was %d", maxTokens);
        Require.that(
                topP.isEmpty() || (topP.getAsDouble() > 0 && topP.getAsDouble() <= 1),
                "top-p must be above 0 and at most 1, but was %s",
                topP);
        Require.that(
                topLogProbabilities >= 0, "log-probabilities must not be negative, but was %d", topLogProbabilities);
    }

    public Sampling temperature(double value) {
        return new Sampling(value, topP, maxTokens, seed, stop, topLogProbabilities);
    }

    public Sampling topP(double value) {
        return new Sampling(temperature, OptionalDouble.of(value), maxTokens, seed, stop, topLogProbabilities);
    }

    public Sampling maxTokens(int value) {
        return new Sampling(temperature, topP, value, seed, stop, topLogProbabilities);
    }

    public Sampling seed(long value) {
        return new Sampling(temperature, topP, maxTokens, OptionalLong.of(value), stop, topLogProbabilities);
    }

    public Sampling stop(String... texts) {
        return new Sampling(temperature, topP, maxTokens, seed, List.of(texts), topLogProbabilities);
    }

    public Sampling topLogProbabilities(int value) {
        return new Sampling(temperature, topP, maxTokens, seed, stop, value);
    }
}
