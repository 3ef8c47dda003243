package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.Services;
import io.assay.generate.Trial;
import io.assay.testkit.JournalledChat;
import io.assay.verify.maths.AnswerEquality;
import io.assay.verify.maths.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Methods of data that is no text: what they keep is true by construction; without what sets them apart their faults come through. */
class ModalityMethodsTest extends MethodTrial {

    private static boolean wrongAnswer(JsonNode row) {
        return AnswerEquality.compare(
                        row.path("reference").asText(), row.path("answer").asText())
                != Verdict.EQUAL;
    }

    private static boolean wrongCode(JsonNode row) {
        return !row.path("code").asText().contains("n * 2");
    }

    private static boolean leavesOut(JsonNode row) {
        return elements(row.path("edges")).stream()
                .flatMap(edge -> elements(edge).stream())
                .anyMatch(node -> !row.path("text").asText().contains(node.asText()));
    }

    private static boolean unanswerable(JsonNode row) {
        return row.path("asked").asText().contains("Whose stall");
    }

    private static List<JsonNode> elements(JsonNode list) {
        List<JsonNode> elements = new ArrayList<>();
        list.forEach(elements::add);
        return elements;
    }

    @Test
    void metaMathKeepsWhatIsProvedEqualInWhateverWriting() throws Exception {
        Trial trial = run("meta-math");
        dropped(trial, "wrong-answer", ModalityMethodsTest::wrongAnswer);
        assertTrue(rejected(trial, "undecided-answer") > 0, "words are no answer");
        assertTrue(trial.accepted().stream()
                .anyMatch(row -> !row.path("answer")
                        .asText()
                        .contains(row.path("reference").asText())));
    }

    @Test
    void metaMathWithoutItsCheckKeepsWrongAnswers() throws Exception {
        assertTrue(any(without("meta-math", "(?m)^    - same-answer:.*\\n"), ModalityMethodsTest::wrongAnswer));
    }

    @Test
    void openCodeInstructKeepsCodeThatPassesItsTests() throws Exception {
        dropped(run("open-code-instruct"), "fault", ModalityMethodsTest::wrongCode);
        assertTrue(asked("Write three lines of Python").stream().noneMatch(told -> told.contains("def solve")));
    }

    @Test
    void openCodeInstructWithoutItsTestsKeepsWrongCode() throws Exception {
        assertTrue(any(without("open-code-instruct", "(?m)^    - passes-tests:.*\\n"), ModalityMethodsTest::wrongCode));
    }

    @Test
    void openCodeInstructSaysWhatIsMissingWhereNothingCanRunCode() throws Exception {
        Trial trial = Trial.method(folder, "open-code-instruct", plan -> plan, JournalledChat.of((prompt, draw) -> {
                    throw new AssertionError("nothing may be asked");
                }))
                .services(Services.NONE);
        assertTrue(trial.problems().toString().contains("apt-get install bubblewrap"), trial.problems()::toString);
    }

    @Test
    void jsonBySchemaKeepsWhatIsValidAndWhatWasAskedFor() throws Exception {
        Trial trial = run("json-by-schema");
        assertTrue(rejected(trial, "off-schema") > 0);
        assertTrue(rejected(trial, "other-status") > 0);
        for (JsonNode row : trial.accepted()) {
            assertEquals(
                    3,
                    row.path("positions").path(0).path("count").asInt(),
                    "99 is more than the schema allows: " + row);
        }
    }

    @Test
    void jsonBySchemaRefusesKeywordsThatNobodyKeepsBeforeAnythingIsAsked() throws Exception {
        Trial trial = Trial.method(
                folder,
                "json-by-schema",
                plan -> plan.replace("minLength: 3, maxLength: 40", "minlength: 3"),
                JournalledChat.of((prompt, draw) -> {
                    throw new AssertionError("nothing may be asked");
                }));
        assertTrue(
                trial.problems()
                        .toString()
                        .contains(
                                "minlength at #/properties/customer is no keyword that is kept; did you mean minLength?"),
                trial.problems()::toString);
    }

    @Test
    void logLinesCarryTheirTemplateAndParameters() throws Exception {
        Trial trial = run("log-lines");
        assertTrue(rejected(trial, "unknown-slot") > 0);
        assertTrue(rejected(trial, "no-slot") > 0);
        for (JsonNode row : trial.accepted()) {
            String line = row.path("template").asText();
            for (JsonNode parameter : row.path("parameters")) {
                line = line.replaceFirst("<\\*>", parameter.path("value").asText());
            }
            assertEquals(row.path("line").asText(), line);
            assertFalse(line.contains("<"), line);
        }
    }

    @Test
    void graphQuestionsHaveTheAnswerThatAnotherComputationFinds() throws Exception {
        Trial trial = run("graph-questions");
        dropped(trial, "lacks", ModalityMethodsTest::leavesOut);
        for (JsonNode row : trial.accepted()) {
            List<List<String>> edges = elements(row.path("edges")).stream()
                    .map(edge -> elements(edge).stream().map(JsonNode::asText).toList())
                    .toList();
            assertEquals(
                    Truths.ofGraph(edges, row.path("question").asText()),
                    row.path("answer").asText(),
                    row.toString());
        }
        assertTrue(values(trial.accepted(), "kind").size() > 2);
    }

    @Test
    void graphQuestionsWithoutTheirRuleTellOtherGraphs() throws Exception {
        assertTrue(any(without("graph-questions", "(?m)^    - rules:.*\\n"), ModalityMethodsTest::leavesOut));
    }

    @Test
    void chartQuestionsAreStillTheQuestionsOfTheirAnswers() throws Exception {
        Trial trial = run("chart-questions");
        assertTrue(rejected(trial, "undecided-answer") + rejected(trial, "wrong-answer") > 0);
        for (JsonNode row : trial.accepted()) {
            assertFalse(unanswerable(row), row.toString());
            Map<String, Integer> numbers = new LinkedHashMap<>();
            row.path("numbers")
                    .properties()
                    .forEach(bar -> numbers.put(bar.getKey(), bar.getValue().asInt()));
            assertEquals(
                    Truths.ofChart(numbers, row.path("asked").asText()),
                    row.path("answer").asText());
            String image = row.path("image").asText();
            assertTrue(image.startsWith("<svg") && image.endsWith("</svg>"));
            numbers.forEach((name, number) ->
                    assertTrue(image.contains(">" + name + "<") && image.contains(">" + number + "<"), name));
        }
    }

    @Test
    void chartQuestionsWithoutTheirAnswersKeepOtherQuestions() throws Exception {
        assertTrue(any(without("chart-questions", "(?m)^    - same-answer:.*\\n"), ModalityMethodsTest::unanswerable));
    }

    @Test
    void trajectoriesReachTheirGoalAndTheirResultsAreWhatTheWorldDid() throws Exception {
        Trial trial = run("tool-trajectories");
        dropped(trial, "goal-missed", row -> row.path("end").path("shipped").isEmpty());
        for (JsonNode row : trial.accepted()) {
            List<JsonNode> turns = elements(row.path("trajectory"));
            assertEquals("ship", turns.get(turns.size() - 1).path("tool").asText());
            assertTrue(turns.get(turns.size() - 1).path("result").asText().startsWith("shipped O"));
        }
        assertTrue(
                trial.accepted().stream().anyMatch(row -> row.path("errors").asInt() > 0),
                "idle talk is answered with an error, and the trajectory goes on");
        assertEquals(
                Set.of("list_bins", "look", "move", "ship"),
                names(trial.accepted().get(0)));
    }

    private static Set<String> names(JsonNode row) {
        return Set.copyOf(elements(row.path("tools")).stream()
                .map(tool -> tool.path("name").asText())
                .toList());
    }

    @Test
    void trajectoriesWithoutTheirGoalAreKeptThoughNothingWasShipped() throws Exception {
        assertTrue(any(
                without("tool-trajectories", "(?m)^    - keep:.*\\n"),
                row -> row.path("end").path("shipped").isEmpty()));
    }
}
