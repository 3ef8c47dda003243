package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Meaning;
import io.assay.evaluate.answer.AnswerEvaluation;
import io.assay.evaluate.direct.DirectEvaluation;
import io.assay.evaluate.open.OpenEvaluation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The section {@code evaluate} of a plan. */
@Meaning("Whether the data is of use.")
public record EvaluateSection(
        @Meaning("Trains on the data and tests on real data.")
        Optional<TrainOnSynthetic> trainOnSynthetic,

        @Meaning("Looks at the rows themselves: whether their labels are right, and how different they are.")
        Optional<DirectEvaluation> direct,

        @Meaning("Compares answers of several systems, by judges and by people's votes.")
        Optional<OpenEvaluation> open,

        @Meaning("Scores a system's answers to a public benchmark.")
        Optional<AnswerEvaluation> answers) {

    public EvaluateSection {
        Require.that(
                trainOnSynthetic.isPresent() || direct.isPresent() || open.isPresent() || answers.isPresent(),
                "evaluate needs train-on-synthetic, direct, open or answers");
    }

    /** Whether it looks at synthetic data. */
    public boolean readsData() {
        return trainOnSynthetic.isPresent() || direct.isPresent();
    }

    /** Field to column of the data that is evaluated; of real data that train-on-synthetic names as well. */
    public Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        trainOnSynthetic.ifPresent(train -> map.putAll(train.map()));
        direct.ifPresent(some -> map.putAll(some.map()));
        return map;
    }
}
