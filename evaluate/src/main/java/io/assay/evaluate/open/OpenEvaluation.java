package io.assay.evaluate.open;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;

/** Answers of several systems to the same prompts, judged pair by pair in both orders. */
@Meaning("Compares answers of several systems to the same prompts: judges see each pair in both orders, people vote.")
public record OpenEvaluation(
        @Meaning("Files of answers by the system's name; rows with equal prompts are compared.")
        Map<String, String> answers,

        @Meaning("Models of the plan that judge, by name.") List<String> judges,

        @Meaning(
                "Files of people's votes: a JSON object a line with item, first, second, vote (first, second or tie) and rater.")
        List<String> votes,

        @Default("200") @Meaning("Most prompts that are judged; a seeded draw where there are more.")
        int prompts,

        @Default("200") @Meaning("How often prompts are resampled, for intervals.")
        int resamples) {

    public OpenEvaluation {
        Require.that(answers.size() >= 2, "answers must name at least 2 systems, but names %d", answers.size());
        Require.that(!judges.isEmpty() || !votes.isEmpty(), "open needs judges, or votes of people");
        Require.that(prompts >= 1 && prompts <= 100_000, "prompts must be 1 to 100000, but was %d", prompts);
        Require.that(resamples >= 20 && resamples <= 10_000, "resamples must be 20 to 10000, but was %d", resamples);
    }
}
