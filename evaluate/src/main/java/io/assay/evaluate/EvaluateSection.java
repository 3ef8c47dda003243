package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Meaning;
import io.assay.evaluate.open.OpenEvaluation;
import java.util.Optional;

/** The section {@code evaluate} of a plan. */
@Meaning("Whether the data is of use.")
public record EvaluateSection(
        @Meaning("Trains on the data and tests on real data.")
        Optional<TrainOnSynthetic> trainOnSynthetic,

        @Meaning("Compares answers of several systems, by judges and by people's votes.")
        Optional<OpenEvaluation> open) {

    public EvaluateSection {
        Require.that(trainOnSynthetic.isPresent() || open.isPresent(), "evaluate needs train-on-synthetic or open");
    }
}
