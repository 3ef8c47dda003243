package io.assay.generate.plan;

import io.assay.core.model.Sampling;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** How answers are drawn. */
@Meaning("How answers are drawn.")
public record SamplingSpec(
        @Default("1.0") double temperature,
        Optional<Double> topP,
        @Default("512") int maxTokens,

        @Meaning("Texts that end an answer; they are no part of it.")
        List<String> stop) {

    public SamplingSpec {
        of(temperature, topP, maxTokens, stop, 0); // Keeps the rules of Sampling.
    }

    /** For a prompt, with the seed of the plan. */
    public Sampling sampling(long seed) {
        return of(temperature, topP, maxTokens, stop, seed);
    }

    private static Sampling of(double temperature, Optional<Double> topP, int maxTokens, List<String> stop, long seed) {
        OptionalDouble share = topP.map(OptionalDouble::of).orElse(OptionalDouble.empty());
        return new Sampling(temperature, share, maxTokens, OptionalLong.of(seed), stop, 0);
    }
}
