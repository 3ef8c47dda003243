package io.assay.generate.run;

import io.assay.core.kernel.Mix;
import io.assay.generate.Draft;
import io.assay.generate.plan.StepSpec;
import io.assay.generate.prompt.Chance;
import io.assay.generate.tune.TunableGenerator.Tuned;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Gives a draft a text that a generator writes which was trained on the plan's texts, and says what generator that is. */
record TunedTextStep(String name, StepSpec.TunedText spec, Tuned generator, long seed) implements ChainStep {

    @Override
    public CompletionStage<List<Draft>> apply(Draft draft) {
        Chance chance = Chance.of(seed, "text " + name).at(Mix.hash(draft.id(), 0));
        String label = spec.label().map(draft::text).orElse("");
        String text = generator.write(label, spec.temperature(), spec.charactersMax(), chance);
        return CompletableFuture.completedFuture(List.of(
                text.isEmpty()
                        ? draft.rejected(name, "empty", "the generator wrote nothing")
                        : draft.with(Map.of(spec.into(), text)).remark(name, generator.described())));
    }
}
