package io.assay.pipeline.plan;

import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.ModelEntry;
import io.assay.evaluate.EvaluateSection;
import io.assay.generate.plan.GenerateSpec;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A plan as a whole: every verb reads the same. */
@Meaning("A plan of Assay.")
public record PlanSections(
        @Default("1") @Meaning("What all randomness comes from.")
        long seed,

        @Meaning("Models by the names that sections use.") Map<String, ModelEntry> models,
        Optional<GenerateSpec> generate,

        @Meaning("The rows to begin with, where the plan has no section generate: files, directories, patterns.")
        List<String> data,

        Optional<CurateSpec> curate,
        Optional<EvaluateSection> evaluate,
        Optional<AuditSpec> audit) {}
