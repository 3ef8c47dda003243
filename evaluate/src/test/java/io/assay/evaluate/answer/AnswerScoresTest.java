package io.assay.evaluate.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Role;
import io.assay.core.data.DataProblems;
import io.assay.core.report.EvaluationReport.Answered;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.evaluate.CannotEvaluate;
import io.assay.evaluate.benchmark.Benchmark;
import io.assay.evaluate.benchmark.BenchmarkFiles;
import io.assay.evaluate.benchmark.Gold;
import io.assay.evaluate.benchmark.Question;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Systems whose answers are known, on the fixtures of benchmarks. */
class AnswerScoresTest {

    private static final Path FIXTURES =
            Path.of("src/test/resources/io/assay/evaluate/benchmarks").toAbsolutePath();

    @TempDir
    Path folder;

    private static List<Question> questions(Benchmark benchmark, String files) throws Exception {
        return BenchmarkFiles.read(
                benchmark, Role.HOLDOUT, List.of(FIXTURES.resolve(files).toString()), Map.of());
    }

    /** Scores what a system says to each question; null says nothing. */
    private Answered scored(Benchmark benchmark, String files, Function<Question, Map<String, Object>> system)
            throws Exception {
        List<String> lines = new ArrayList<>();
        for (Question question : questions(benchmark, files)) {
            Map<String, Object> answer = system.apply(question);
            if (!answer.isEmpty()) {
                lines.add(new ObjectMapper().writeValueAsString(answer));
            }
        }
        Path answers = Files.write(folder.resolve("answers.jsonl"), lines);
        AnswerEvaluation spec = new AnswerEvaluation(
                benchmark, List.of(FIXTURES.resolve(files).toString()), Map.of(), List.of(answers.toString()));
        return new AnswerScores(spec, 7).run(folder);
    }

    private static double value(Answered answered, String score) {
        Estimate estimate = answered.scores().get(score);
        return Objects.requireNonNull(estimate, answered.scores() + " lacks " + score)
                .value();
    }

    @Test
    void mathematicsIsRightByTheLastBoxAndSilenceIsWrong() throws Exception {
        List<Question> all = questions(Benchmark.MATH, "math");
        Answered half = scored(
                Benchmark.MATH,
                "math",
                question -> all.indexOf(question) % 2 == 0
                        ? Map.of("prompt", question.text(), "response", "So \\boxed{" + right(question) + "}.")
                        : Map.of());
        assertEquals(20, half.questions());
        assertEquals(10, half.answered());
        assertEquals(0.5, value(half, "boxed"));
        assertEquals(0.5, value(half, "verified"));
        assertTrue(half.groups().size() > 1, "subjects and levels are told apart");
        assertEquals(
                20, half.groups().stream().mapToLong(group -> group.questions()).sum());
        Answered wrong = scored(
                Benchmark.MATH,
                "math",
                question -> Map.of(
                        "prompt", question.text(), "response", "\\boxed{" + right(question) + "} or \\boxed{-77}"));
        assertEquals(0, value(wrong, "boxed"));
        assertEquals(0, value(wrong, "verified"));
    }

    @Test
    void anEqualAnswerThatIsSpelledOtherwiseIsVerifiedThoughItIsNotBoxed() throws Exception {
        Answered doubled = scored(
                Benchmark.MATH,
                "math",
                question -> Map.of(
                        "prompt", question.text(), "response", "\\boxed{\\frac{2(" + right(question) + ")}{2}}"));
        assertEquals(0, value(doubled, "boxed"));
        assertTrue(value(doubled, "verified") > 0.5, () -> doubled.scores().toString());
    }

    private static String right(Question question) {
        return question.gold() instanceof Gold.Texts texts ? texts.references().get(0) : "";
    }

    @Test
    void partsOfATextAreComparedAsSquadDoes() throws Exception {
        Function<Question, String> span = question -> question.gold() instanceof Gold.Spans spans
                ? spans.answers().get(0).text()
                : "";
        Answered told = scored(
                Benchmark.ADVERSARIAL_QA,
                "adversarial_qa/dev.json",
                question -> Map.of("id", question.id(), "response", "The " + span.apply(question) + "!"));
        assertEquals(1, value(told, "exact"));
        assertEquals(1, value(told, "f1"));
        Answered longer = scored(
                Benchmark.ADVERSARIAL_QA,
                "adversarial_qa/dev.json",
                question -> Map.of("id", question.id(), "response", span.apply(question) + " zzz"));
        assertEquals(0, value(longer, "exact"));
        assertTrue(value(longer, "f1") > 0.5 && value(longer, "f1") < 1);
    }

    @Test
    void choicesAreScoredByTheirLogProbabilitiesOrByTheOneThatIsNamed() throws Exception {
        Answered sure = scored(
                Benchmark.TRUTHFUL_QA,
                "truthfulqa-hub/validation.jsonl",
                question -> Map.of(
                        "prompt",
                        question.text(),
                        "log-probabilities",
                        choices(question).right().stream()
                                .map(right -> right ? Math.log(0.3) : Math.log(0.1))
                                .toList()));
        double share = questions(Benchmark.TRUTHFUL_QA, "truthfulqa-hub/validation.jsonl").stream()
                .mapToDouble(question -> {
                    double good = 0.3
                            * choices(question).right().stream()
                                    .filter(right -> right)
                                    .count();
                    double bad = 0.1
                            * choices(question).right().stream()
                                    .filter(right -> !right)
                                    .count();
                    return good / (good + bad);
                })
                .average()
                .orElseThrow();
        assertEquals(share, value(sure, "mc2"), 1e-12);
        Answered named = scored(
                Benchmark.TRUTHFUL_QA,
                "truthfulqa-hub/validation.jsonl",
                question -> Map.of(
                        "prompt",
                        question.text(),
                        "response",
                        choices(question).choices().get(0)));
        double first = questions(Benchmark.TRUTHFUL_QA, "truthfulqa-hub/validation.jsonl").stream()
                .mapToDouble(question -> choices(question).right().get(0) ? 1 : 0)
                .average()
                .orElseThrow();
        assertEquals(first, value(named, "accuracy"), 1e-12);
        assertFalse(named.scores().containsKey("mc2"));
    }

    private static Gold.Choices choices(Question question) {
        return (Gold.Choices) question.gold();
    }

    @Test
    void otherTextsAreComparedWordByWord() throws Exception {
        Answered told =
                scored(Benchmark.NIV2, "niv2", question -> Map.of("id", question.id(), "response", right(question)));
        assertEquals(1, value(told, "exact"));
        assertEquals(1, value(told, "rouge-l"));
    }

    @Test
    void whatBelongsToNoQuestionOrIsNoAnswerIsRefused() throws Exception {
        CannotEvaluate strange = assertThrows(
                CannotEvaluate.class,
                () -> scored(Benchmark.MATH, "math", question -> Map.of("id", "nobody", "response", "1")));
        assertTrue(strange.problems().get(0).contains("no answer belongs to a question of math"));
        DataProblems broken = assertThrows(
                DataProblems.class,
                () -> scored(Benchmark.MATH, "math", question -> Map.of("prompt", question.text())));
        assertTrue(broken.problems().get(0).toString().contains("answers.jsonl:1"), broken.problems()::toString);
        CannotEvaluate labels = assertThrows(
                CannotEvaluate.class,
                () -> scored(
                        Benchmark.SMS_SPAM,
                        "sms-spam.tsv",
                        question -> Map.of("prompt", question.text(), "response", "spam")));
        assertTrue(labels.problems().get(0).contains("use train-on-synthetic"));
    }
}
