package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.generate.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What sets methods apart that reason, revise, label and build on knowledge; without it their faults come through. */
class ReasonMethodsTest extends MethodTrial {

    private static boolean offTopic(JsonNode row) {
        return !row.path("premise").asText().contains(row.path("about").asText());
    }

    private static boolean leavesOut(JsonNode row) {
        return row.path("facts")
                .asText()
                .lines()
                .flatMap(fact -> List.of(fact.split(" \\| ", -1)).stream())
                .anyMatch(part -> !row.path("text").asText().contains(part));
    }

    /** The sum is done here, from the question alone. */
    private static boolean wrong(JsonNode row) {
        int[] numbers = Arrays.stream(row.path("question").asText().split("\\D+", -1))
                .filter(number -> !number.isEmpty())
                .mapToInt(Integer::parseInt)
                .toArray();
        return numbers[0] + numbers[1] != row.path("answer").asInt();
    }

    private static boolean mislabelled(JsonNode row) {
        return row.path("text").asText().matches(".*(team|match|runner|coach).*")
                != row.path("label").asText().equals("sport");
    }

    private static boolean unflipped(JsonNode row) {
        return !row.path("text").asText().contains("truly " + row.path("label").asText());
    }

    @Test
    void clinGenDrawsTopicsFromKnowledgeAndModelAndNamesThem() throws Exception {
        Trial trial = run("clin-gen");
        dropped(trial, "lacks", ReasonMethodsTest::offTopic);
        assertTrue(rejected(trial, "unparsed") > 0, "broken JSON");
        assertEquals(Map.of("entailment", 10L, "contradiction", 10L, "neutral", 10L), count(trial.accepted(), "label"));
        assertEquals(Set.of("knowledge", "model"), values(trial.accepted(), "origin"));
        for (JsonNode row : trial.accepted()) {
            boolean proposed = row.path("about").asText().startsWith("ailment");
            assertEquals(proposed ? "model" : "knowledge", row.path("origin").asText());
        }
        assertTrue(asked("Write a second sentence").stream().allMatch(told -> told.contains("First sentence: Seen: ")));
    }

    @Test
    void clinGenWithoutItsRuleWritesAboutSomethingElse() throws Exception {
        assertTrue(any(without("clin-gen", "(?m)^    - rules:.*\\n"), ReasonMethodsTest::offTopic));
    }

    @Test
    void synthIeWritesTextsForFactsThatHangTogether() throws Exception {
        Trial trial = run("synth-ie");
        dropped(trial, "lacks", ReasonMethodsTest::leavesOut);
        for (JsonNode row : trial.accepted()) {
            List<List<String>> facts = row.path("facts")
                    .asText()
                    .lines()
                    .map(fact -> List.of(fact.split(" \\| ", -1)))
                    .toList();
            for (List<String> fact : facts) {
                assertTrue(
                        facts.stream()
                                .anyMatch(other ->
                                        other != fact && (other.contains(fact.get(0)) || other.contains(fact.get(2)))),
                        row.toString());
            }
        }
        long relations = trial.accepted().stream()
                .flatMap(row -> row.path("facts").asText().lines())
                .map(fact -> fact.split(" \\| ", -1)[1])
                .distinct()
                .count();
        assertEquals(8, relations, "all relations of the graph");
    }

    @Test
    void synthIeWithoutItsRuleLeavesFactsOut() throws Exception {
        assertTrue(any(without("synth-ie", "(?m)^    - rules:.*\\n"), ReasonMethodsTest::leavesOut));
    }

    @Test
    void starKeepsChainsThatEndAtTheAnswerAndNoneThatTellsOfIt() throws Exception {
        Trial trial = run("star");
        assertFalse(any(trial, ReasonMethodsTest::wrong));
        dropped(trial, "forbidden", says("reasoning", "told"));
        assertTrue(rejected(trial, "wrong-answer") > 0);
        assertFalse(any(trial, says("question", "Given")));
        // Some were right at once and some only with the answer before them.
        Set<Integer> calls = trial.lineage().stream()
                .map(sample -> sample.path("calls").size())
                .collect(java.util.stream.Collectors.toSet());
        assertEquals(Set.of(1, 2), calls);
    }

    @Test
    void starWithoutTheKnownAnswerKeepsWrongChains() throws Exception {
        assertTrue(any(without("star", "(?m)^.*reason: wrong-answer.*\\n"), ReasonMethodsTest::wrong));
    }

    @Test
    void starWithoutItsRuleTellsOfTheAnswerThatWasGiven() throws Exception {
        assertTrue(any(without("star", "(?m)^          - rules:.*\\n"), says("reasoning", "told")));
    }

    @Test
    void constitutionalKeepsTheLastOfTwoRevisions() throws Exception {
        Trial trial = run("constitutional");
        for (JsonNode row : trial.accepted()) {
            assertTrue(row.path("answer").asText().startsWith("Kind "));
            assertFalse(row.path("first").asText().startsWith("Kind "));
        }
        trial.lineage().forEach(sample -> assertEquals(5, sample.path("calls").size()));
        assertEquals(3, values(trial.accepted(), "principle").size());
        // The second critique is of the first revision.
        assertTrue(asked("Criticise the answer").stream().anyMatch(told -> told.contains("Answer: Kind ")));
    }

    @Test
    void constitutionalWithoutRevisionKeepsTheFirstAnswer() throws Exception {
        Trial trial = run(
                "constitutional",
                plan -> plan.replaceAll("(?s)    - prompt:\\s+name: critique.*(?=    - refusal)", "")
                        .replaceAll("(?m)^    - differs:.*\\n", "")
                        .replace("first, critique, principle", "first, principle"));
        assertFalse(any(trial, row -> row.path("answer").asText().startsWith("Kind ")));
    }

    @Test
    void kateShowsTheNearestAndTheMostSimilarLast() throws Exception {
        Trial trial = run("kate");
        assertFalse(any(trial, ReasonMethodsTest::mislabelled));
        assertEquals(6, trial.accepted().size());
        // By hand: "price", "of", "on", "the", "market" are shared with the price of oil and nothing shares more.
        String wheat = asked("wheat").get(0);
        assertEquals(
                "the price of oil fell on the market",
                wheat.replaceAll("(?s).*Headline: (.*?)\\nLabel: \\w+\\nHeadline: [^\\n]*wheat.*", "$1"));
    }

    @Test
    void kateWithAnyExamplesMislabels() throws Exception {
        assertTrue(any(
                run("kate", plan -> plan.replaceFirst("knn: .*?\\}\"\\}", "random: {k: 3}")),
                ReasonMethodsTest::mislabelled));
    }

    @Test
    void annoLlmExplainsExamplesOnceAndShowsWhyTheyAreRight() throws Exception {
        Trial trial = run("anno-llm");
        assertFalse(any(trial, ReasonMethodsTest::mislabelled));
        List<String> explained = asked("Why is the label");
        assertEquals(8, explained.size(), "each example once");
        assertTrue(explained.stream().allMatch(told -> told.matches("Why is the label (sport|money) right .+")));
        asked("Label headlines").forEach(told -> {
            assertEquals(5, told.split("because of", -1).length, "four explanations");
            assertFalse(Worlds.last(told, "Headline: ").contains("Label"));
        });
    }

    @Test
    void annoLlmWithoutExplanationsGuesses() throws Exception {
        Trial trial = without("anno-llm", "(?m)^    explain:.*\\n|^          Explanation: .*\\n");
        assertTrue(any(trial, ReasonMethodsTest::mislabelled));
    }

    @Test
    void counterfactualsCarryTheOtherLabel() throws Exception {
        Trial trial = run("counterfactuals");
        dropped(trial, "not-flipped", ReasonMethodsTest::unflipped);
        assertEquals(Set.of("negative", "positive"), values(trial.accepted(), "label"));
    }

    @Test
    void counterfactualsWithoutTheirJudgeKeepTextsThatDidNotFlip() throws Exception {
        assertTrue(any(without("counterfactuals", "(?m)^.*reason: not-flipped.*\\n"), ReasonMethodsTest::unflipped));
    }

    @Test
    void selfPromptingKeepsQuestionsThatAreAnsweredWithoutThePassage() throws Exception {
        Trial trial = run("self-prompting");
        dropped(trial, "not-answered", says("question", "murky"));
        assertTrue(rejected(trial, "lacks") > 0, "a name that the passage does not hold");
        assertTrue(asked("Answer with a name alone").stream().noneMatch(told -> told.contains("It was Ent")));
        for (JsonNode row : trial.accepted()) {
            assertTrue(row.path("passage").asText().contains(row.path("answer").asText()), row.toString());
        }
    }

    @Test
    void selfPromptingWithoutAnsweringAgainKeepsQuestionsThatCannotBeAnswered() throws Exception {
        assertTrue(any(without("self-prompting", "(?m)^.*reason: not-answered.*\\n"), says("question", "murky")));
    }
}
