package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Meaning;
import io.assay.evaluate.answer.AnswerEvaluation;
import io.assay.evaluate.open.OpenEvaluation;
import java.util.Optional;

/** The section {@code evaluate} of a plan. */
@Meaning("Whether the data is of use.")
public record EvaluateSection(
        @Meaning("Trains on the data and tests on real data.")
        Optional<TrainOnSynthetic> trainOnSynthetic,

        @Meaning("Compares answers of several systems, by judges and by people's votes.")
        Optional<OpenEvaluation> open,

        @Meaning("Scores a system's answers to a public benchmark.")
        Optional<AnswerEvaluation> answers) {

    public EvaluateSection {
        Require.that(
                trainOnSynthetic.isPresent() || open.isPresent() || answers.isPresent(),
                "evaluate needs train-on-synthetic, open or answers");
    }
}
