package io.assay.pipeline.plan;

import io.assay.core.Role;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import io.assay.curate.CurateStep;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The section {@code curate} of a plan: a list of steps, or a mapping where they need to know more. */
@Meaning("Keeps, drops and chooses rows.")
public record CurateSpec(
        @Shorthand @Meaning("Steps, carried out in this order.")
        List<CurateStep> steps,

        @Meaning("Real data that rows must not copy; that of the section audit where it is left out.")
        List<String> reference,

        @Meaning("Real data that rows must not copy either; that of the section audit where it is left out.")
        List<String> holdout,

        @Meaning("Public test items that must not be repeated; those of the section audit where it is left out.")
        List<String> benchmark,

        @Meaning("Which column holds a field, as text, score, id.")
        Map<String, String> map,

        @Meaning(
                "Schema of tables: kinds of columns and constraints, in YAML; that of the section audit where it is left out.")
        Optional<String> schema,

        @Meaning("Language model for steps that ask how likely texts are; a name of models, or provider and model.")
        Optional<String> lm,

        @Meaning("Chat model for steps that ask one; a name of models, or provider and model.")
        Optional<String> chat,

        @Default("minilm") @Meaning("Model of embeddings, for steps that need them: minilm, minilm-fp32, or a folder.")
        String embedder) {

    /** The files of real data by role; those that the audit names where this section names none. */
    public Map<Role, List<String>> real(List<String> reference, List<String> holdout, List<String> benchmark) {
        Map<Role, List<String>> real = new EnumMap<>(Role.class);
        real.put(Role.REFERENCE, orElse(this.reference, reference));
        real.put(Role.HOLDOUT, orElse(this.holdout, holdout));
        real.put(Role.BENCHMARK, orElse(this.benchmark, benchmark));
        return real;
    }

    private static List<String> orElse(List<String> own, List<String> other) {
        return own.isEmpty() ? other : own;
    }
}
