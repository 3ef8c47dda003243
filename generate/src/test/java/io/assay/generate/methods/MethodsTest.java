package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Prompt;
import io.assay.generate.Trial;
import io.assay.testkit.JournalledChat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What sets each method apart works; without its step its faults come through. */
class MethodsTest extends MethodTrial {

    @Test
    void attrPromptDrawsItsOwnValuesForEachClassAndAsksForAllOfThem() throws Exception {
        Trial trial = run("attr-prompt", plan -> plan.replace("accepted: 30", "accepted: 60"));
        assertEquals(Map.of("ham", 30L, "spam", 30L), count(trial.accepted(), "label"));
        for (JsonNode row : trial.accepted()) {
            assertTrue(row.path("topic")
                    .asText()
                    .startsWith(row.path("label").asText().equals("spam") ? "prize" : "family"));
        }
        // Eight values are wanted, the one that ends in 7 does not fit: the filter drops it and another is asked for.
        assertFalse(values(trial.accepted(), "topic").contains("prize 7"));
        assertEquals(6, values(trial.accepted(), "style").size());
        List<String> asked = prompts.stream()
                .map(JournalledChat::told)
                .filter(told -> told.contains("Write one text message"))
                .toList();
        asked.forEach(told -> assertTrue(
                told.contains("1. label:") && told.contains("It is about") && told.contains("Its style is"), told));
        // One in five ignores the length that was asked for.
        double disobeyed = (double) rejected(trial, "disobeys") / asked.size();
        assertEquals(0.2, disobeyed, 0.12);
    }

    @Test
    void attrPromptWithoutItsFilterKeepsValuesThatDoNotFit() throws Exception {
        Trial trial = run("attr-prompt", plan -> plan.replaceAll("(?m)^        filter: .*\\n", ""));
        assertTrue(values(trial.accepted(), "topic").stream().anyMatch(topic -> topic.endsWith("7")));
    }

    @Test
    void zeroGenCutsAtTheQuotationMarkAndDropsWhatNeverEnds() throws Exception {
        Trial trial = run("zero-gen", plan -> plan);
        for (JsonNode row : trial.accepted()) {
            int words = row.path("text").asText().split(" ", -1).length;
            assertTrue(words == 8, row.toString());
        }
        // A quarter of the reviews has neither mark nor full stop.
        assertEquals(
                0.25,
                (double) rejected(trial, "no-end") / trial.ledger().path("made").asInt(),
                0.15);
    }

    @Test
    void zeroGenHoldsTheOtherLabelAgainstEachPrompt() throws Exception {
        run("zero-gen", plan -> plan);
        List<Prompt> reviews = prompts.stream()
                .filter(prompt -> JournalledChat.told(prompt).contains("review of the film"))
                .toList();
        assertFalse(reviews.isEmpty());
        for (Prompt prompt : reviews) {
            String other = prompt.steering()
                    .contrast()
                    .orElseThrow()
                    .prompts()
                    .get(0)
                    .get(0)
                    .text();
            boolean positive = JournalledChat.told(prompt).contains("positive");
            assertTrue(other.contains(positive ? "The negative review" : "The positive review"), other);
            assertEquals(200, prompt.steering().contrast().get().decay());
        }
    }

    @Test
    void zeroGenWithoutItsLayoutKeepsWhatStandsBehindTheMark() throws Exception {
        Trial trial = run("zero-gen", plan -> plan.replace("layout: quote", "layout: text"));
        assertTrue(trial.accepted().stream()
                .anyMatch(row -> row.path("text").asText().contains("written by a critic")));
    }

    @Test
    void evolInstructDeepensItsOwnSurvivorsAndDropsLeaksEqualsAndApologies() throws Exception {
        Trial trial = run("evol-instruct", plan -> plan);
        assertTrue(rejected(trial, "leaks-prompt") > 0);
        assertTrue(rejected(trial, "no-gain") > 0);
        assertTrue(rejected(trial, "forbidden") > 0, "apologies");
        for (JsonNode row : trial.accepted()) {
            assertFalse(row.path("instruction").asText().contains("Given Prompt"));
            assertFalse(row.path("answer").asText().contains("Sorry"));
        }
        Set<String> own = values(trial.accepted(), "id");
        long deeper = trial.lineage().stream()
                .filter(sample -> own.contains(sample.at("/parents/0").asText()))
                .count();
        assertTrue(deeper > 0, "no sample has an evolved parent");
        assertEquals(5, values(trial.accepted(), "operation").size());
    }

    @Test
    void evolInstructLetsAFailedInstructionIntoTheNextGenerationAsItWas() throws Exception {
        Trial trial = run("evol-instruct", plan -> plan);
        Set<String> rejected = values(trial.rejected(), "id");
        for (JsonNode sample : trial.lineage()) {
            assertFalse(rejected.contains(sample.at("/parents/0").asText()), "a parent was rejected");
        }
    }

    @Test
    void evolInstructWithoutEliminationKeepsLeaks() throws Exception {
        Trial trial = run("evol-instruct", plan -> plan.replaceAll("(?s)    - leak:.*?(?=    - rules)", ""));
        assertTrue(trial.accepted().stream()
                .anyMatch(row -> row.path("instruction").asText().contains("#Given Prompt#")));
    }

    @Test
    void labShowsDemonstrationsOfTheSameLeafAndPassesEachGate() throws Exception {
        Trial trial = run("lab-freeform", plan -> plan);
        assertTrue(rejected(trial, "poor-question") > 0);
        assertTrue(rejected(trial, "poor-pair") > 0);
        trial.accepted()
                .forEach(row -> assertFalse(row.path("question").asText().contains("murky")));
        assertEquals(2, values(trial.accepted(), "leaf").size());
        Map<String, String> leaves = Map.of("1", "a", "2", "a", "3", "a", "4", "w", "5", "w", "6", "w");
        for (JsonNode sample : trial.lineage()) {
            String leaf = leaves.get(number(sample.path("seed")));
            assertEquals(2, sample.path("demonstrations").size(), "the seed itself is left out of its leaf of three");
            sample.path("demonstrations").forEach(shown -> assertEquals(leaf, leaves.get(number(shown))));
        }
    }

    private static String number(JsonNode id) {
        return id.asText().replaceAll(".*:", "");
    }

    @Test
    void labWithoutItsJudgeKeepsPoorQuestions() throws Exception {
        Trial trial = run("lab-freeform", plan -> plan.replaceAll("(?m)^.*reason: poor-question.*\\n", ""));
        assertTrue(trial.accepted().stream()
                .anyMatch(row -> row.path("question").asText().contains("murky")));
    }

    @Test
    void labGroundsQuestionsInContextsThatItMadeFirst() throws Exception {
        Trial trial = run("lab-grounded", plan -> plan);
        assertTrue(rejected(trial, "ungrounded-question") > 0);
        trial.accepted().forEach(row -> assertTrue(row.path("prompt").asText().matches("(?s).+\\n\\nWho .+")));
        trial.accepted().forEach(row -> assertFalse(row.path("prompt").asText().contains("murky")));
    }

    @Test
    void labKnowledgePassesThreeGates() throws Exception {
        Trial trial = run("lab-knowledge", plan -> plan);
        for (String gate : List.of("unfaithful", "irrelevant", "unclear-question")) {
            assertTrue(rejected(trial, gate) > 0, gate);
        }
        trial.accepted().forEach(row -> assertFalse(row.path("answer").asText().contains("invented")));
    }

    @Test
    void labKnowledgeWithoutFaithfulnessKeepsWhatIsInvented() throws Exception {
        Trial trial = run("lab-knowledge", plan -> plan.replaceAll("(?m)^.*reason: unfaithful.*\\n", ""));
        assertTrue(trial.accepted().stream()
                .anyMatch(row -> row.path("answer").asText().contains("invented")));
    }
}
