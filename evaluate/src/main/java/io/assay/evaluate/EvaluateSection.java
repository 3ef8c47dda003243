package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Meaning;
import java.util.Optional;

/** The section {@code evaluate} of a plan. */
@Meaning("Whether the data is of use.")
public record EvaluateSection(
        @Meaning("Trains on the data and tests on real data.")
        Optional<TrainOnSynthetic> trainOnSynthetic) {

    public EvaluateSection {
        Require.that(trainOnSynthetic.isPresent(), "evaluate needs train-on-synthetic");
    }
}
