package io.assay.models.ask;

import io.assay.core.Require;
import io.assay.core.model.Usage;

/**
 * What a model costs.
 *
 * @param input US dollars for a million tokens of prompts
 * @param output US dollars for a million tokens of answers
 * @param cached US dollars for a million tokens of prompts that the provider had from before
 */
public record Price(double input, double output, double cached) {

    /** A model that runs at home. */
    public static final Price FREE = new Price(0, 0, 0);

    private static final double NANOS_PER_TOKEN = 1e9 / 1e6;

    public Price {
        for (double price : new double[] {input, output, cached}) {
            Require.that(price >= 0 && price <= 1e6, "a price must be between 0 and 1000000, but was %s", price);
        }
        Require.that(
                cached <= input, "cached tokens must not cost more than others, but %s is more than %s", cached, input);
    }

    /** In billionths of a dollar, rounded up. */
    long nanos(Usage usage) {
        long fresh = Math.max(0, usage.promptTokens() - usage.cachedTokens());
        double dollars = fresh * input + usage.cachedTokens() * cached + usage.answerTokens() * output;
        return (long) Math.ceil(dollars * NANOS_PER_TOKEN);
    }
}
