package io.assay.evaluate.answer;

import io.assay.core.Require;
import io.assay.core.plan.Meaning;
import io.assay.evaluate.benchmark.Benchmark;
import java.util.List;
import java.util.Map;

/** Answers of one system to the questions of a public benchmark. */
@Meaning("Scores a system's answers to a public benchmark whose right answers are texts, parts of a text or choices.")
public record AnswerEvaluation(
        @Meaning("Which benchmark it is: adversarial-qa, truthful-qa, math, tool-bench, niv2 or big-bench.")
        Benchmark benchmark,

        @Meaning("Its files, in any of its forms.") List<String> test,

        @Meaning("Field to column of the benchmark's files.")
        Map<String, String> map,

        @Meaning(
                "Files of answers, a JSON object a line: id or prompt of the question, and response; of choices log-probabilities, a number each, instead.")
        List<String> answers) {

    public AnswerEvaluation {
        Require.that(!test.isEmpty(), "test must name the files of the benchmark");
        Require.that(!answers.isEmpty(), "answers must name a file of answers");
    }
}
