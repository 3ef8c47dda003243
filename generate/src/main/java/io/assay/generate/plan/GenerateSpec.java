package io.assay.generate.plan;

import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Named;
import java.util.List;
import java.util.Optional;

/** The section {@code generate} of a plan. */
@Meaning("Makes samples with models.")
public record GenerateSpec(
        @Default("{}") TaskSpec task,

        @Meaning("Attributes that prompts ask for, each under its name.")
        List<Named<ConditionSpec>> conditions,

        Optional<DemonstrationSpec> demonstrations,
        Optional<SeedSpec> seeds,

        @Meaning(
                "What each draft goes through; one prompt made from task, conditions and demonstrations where left out.")
        List<StepSpec> steps,

        UntilSpec until,
        @Default("{}") RoundsSpec rounds,
        Optional<FeedbackSpec> feedback,

        @Meaning("The fields of an accepted sample, in their order; all where it is left out.")
        List<String> fields) {}
