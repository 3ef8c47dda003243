package io.assay.core.plan;

import io.assay.core.Require;
import java.util.Optional;

/** A model of a plan. */
@Meaning("A model, by the name that steps use.")
public record ModelEntry(
        @Shorthand
        @Meaning("Provider and model: local:smollm2-135m-instruct, openai:MODEL, anthropic:MODEL, ollama:MODEL.")
        String chat,

        @Meaning("Where the provider is called, for servers of your own.")
        Optional<String> baseUrl,

        @Meaning("Name of the environment variable that holds the key; never the key itself.")
        Optional<String> keyFrom,

        @Meaning("What may be spent; a call that could go beyond it is not made.")
        Optional<BudgetSpec> budget,

        @Meaning("How fast it may be called.") Optional<RateSpec> rate,

        @Meaning("What tokens cost, where the provider is not known.")
        Optional<PriceSpec> price) {

    /** What may be spent on a model in a run. */
    public record BudgetSpec(Optional<Double> usd, Optional<Long> tokens, Optional<Long> calls) {}

    /** How fast a model may be called. */
    public record RateSpec(
            Optional<Integer> requestsPerMinute, Optional<Integer> tokensPerMinute, Optional<Integer> inFlight) {}

    /**
     * What tokens cost.
     *
     * @param prompt US dollars for a million tokens read
     * @param answer US dollars for a million tokens written
     */
    public record PriceSpec(double prompt, double answer) {

        public PriceSpec {
            Require.that(prompt >= 0 && answer >= 0, "a price must not be negative, but was %s and %s", prompt, answer);
        }
    }
}
