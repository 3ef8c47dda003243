package io.assay.generate.plan;

import io.assay.core.model.Capability;
import io.assay.generate.plan.DemonstrationSpec.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a plan cannot do without, in the words of people who choose a method. */
public final class MethodNeeds {

    private MethodNeeds() {}

    public static List<String> of(GenerationPlan plan) {
        List<String> needs = new ArrayList<>();
        plan.everyStep()
                .flatMap(step -> step instanceof StepSpec.Prompt prompt ? prompt.needs().stream() : Stream.empty())
                .distinct()
                .sorted()
                .map(Capability::label)
                .forEach(needs::add);
        add(needs, embeds(plan), "an embedder");
        add(needs, any(plan, CheckSpec.PassesTests.class), "bubblewrap, to run code");
        add(
                needs,
                plan.conditions().stream()
                        .anyMatch(spec -> spec.value().knowledge().isPresent()),
                "a knowledge graph");
        add(
                needs,
                any(plan, CheckSpec.Agrees.class) || any(plan, StepSpec.TunedText.class),
                "labelled texts to learn from");
        add(needs, plan.generate().feedback().flatMap(FeedbackSpec::gold).isPresent(), "gold data");
        add(needs, plan.generate().demonstrations().isPresent(), "examples by people");
        add(needs, plan.generate().seeds().isPresent(), "seeds");
        add(needs, plan.models().size() > 1, plan.models().size() + " models");
        return needs;
    }

    private static void add(List<String> needs, boolean needed, String what) {
        if (needed) {
            needs.add(what);
        }
    }

    private static boolean any(GenerationPlan plan, Class<? extends StepSpec> kind) {
        return plan.everyStep().anyMatch(kind::isInstance);
    }

    /** Whether demonstrations are chosen, or samples compared, by embeddings. */
    public static boolean embeds(GenerationPlan plan) {
        boolean chosen = plan.generate()
                .demonstrations()
                .filter(spec -> spec.select() instanceof Select.Knn || spec.select() instanceof Select.Clusters)
                .isPresent();
        return chosen
                || plan.everyStep()
                        .anyMatch(step -> step instanceof CheckSpec.Novelty novelty
                                && novelty.by() == CheckSpec.Measure.EMBEDDING);
    }
}
