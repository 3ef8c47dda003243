package io.assay.generate.plan;

import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.ModelEntry;
import java.util.Map;
import java.util.Optional;

/** A plan as a whole. Sections of rooms that are not there yet are read only to say so. */
@Meaning("A plan of Assay.")
public record PlanSections(
        @Default("1") @Meaning("What all randomness comes from.")
        long seed,

        @Meaning("Models by the names that steps use.") Map<String, ModelEntry> models,
        Optional<GenerateSpec> generate,

        @Meaning("Steps of assay curate, which reads the same plan.")
        Optional<Object> curate,

        @Meaning("Not available yet.") Optional<Object> evaluate,

        @Meaning("Not available yet; use assay audit on the samples.")
        Optional<Object> audit) {}
