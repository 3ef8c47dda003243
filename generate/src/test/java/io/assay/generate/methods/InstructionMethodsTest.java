package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.generate.Trial;
import org.junit.jupiter.api.Test;

/** What sets methods apart that write instructions and talk; without it their faults come through. */
class InstructionMethodsTest extends MethodTrial {

    private static boolean wholeAsItsPart(JsonNode row) {
        return row.path("task").asText().matches("(?:.* > )?([^>]+) > \\1(?: > .*)?");
    }

    @Test
    void alpacaShowsThreeTasksByPeopleAndReadsManyOutOfOneAnswer() throws Exception {
        Trial trial = run("alpaca");
        dropped(trial, "not-novel", says("instruction", "again"));
        assertTrue(rejected(trial, "missing-field") > 0, "a task without output costs none beside it");
        trial.lineage()
                .forEach(sample -> assertEquals(3, sample.path("demonstrations").size()));
        assertFalse(any(trial, says("input", "noinput")));
        assertTrue(prompts.size() < trial.accepted().size(), "one call gives several");
    }

    @Test
    void alpacaWithoutNoveltyKeepsCopiesOfWhatItWasShown() throws Exception {
        assertTrue(any(without("alpaca", "(?m)^    - novelty:.*\\n"), says("instruction", "again")));
    }

    @Test
    void unnaturalInstructionsSayEachTaskInOtherWordsWithInputAndOutputKept() throws Exception {
        Trial trial = run("unnatural-instructions");
        assertTrue(rejected(trial, "leaks-demonstration") > 0);
        assertTrue(rejected(trial, "not-novel") > 0);
        dropped(trial, "same", row -> row.path("phrasing").equals(row.path("instruction")));
        for (JsonNode row : trial.accepted()) {
            assertTrue(row.path("phrasing")
                    .asText()
                    .endsWith(row.path("instruction").asText()));
            assertEquals("Answer in one word.", row.path("constraints").asText());
        }
        // Phrasings of one task share what was asked and answered before they parted.
        for (JsonNode one : trial.accepted()) {
            for (JsonNode other : trial.accepted()) {
                boolean same = one.path("instruction").equals(other.path("instruction"));
                assertTrue(!same || one.path("output").equals(other.path("output")));
            }
        }
    }

    @Test
    void unnaturalInstructionsWithoutLeakKeepWhatWasShown() throws Exception {
        Trial trial = without("unnatural-instructions", "(?m)^    - leak:.*\\n");
        assertFalse(trial.accepted().stream()
                .allMatch(row -> row.path("instruction").asText().startsWith("Do ")));
    }

    @Test
    void glanAsksAboutAConceptOfASessionOfASubjectAndShowsNoExamples() throws Exception {
        Trial trial = run("glan");
        for (JsonNode row : trial.accepted()) {
            assertTrue(
                    row.path("question").asText().contains(row.path("concept").asText()), row.toString());
            assertTrue(row.path("subject").asText().matches("human knowledge > .+ > .+"), row.toString());
        }
        assertTrue(asked("sessions of a course on").stream().allMatch(told -> told.contains("human knowledge > ")));
        trial.lineage()
                .forEach(sample -> assertTrue(sample.path("demonstrations").isEmpty()));
    }

    @Test
    void glanWithoutConceptsAsksAboutAnything() throws Exception {
        Trial trial = without("glan", "(?m)^          Concept: .*\\n");
        assertTrue(any(
                trial,
                row -> !row.path("question")
                        .asText()
                        .contains(row.path("concept").asText())));
    }

    @Test
    void exploreInstructPrunesWhatIsNearToARelativeAndServesEachLeaf() throws Exception {
        Trial trial = run("explore-instruct");
        assertFalse(any(trial, InstructionMethodsTest::wholeAsItsPart));
        assertEquals(9, values(trial.accepted(), "task").size(), "three parts of three parts");
    }

    @Test
    void exploreInstructWithoutPruningTakesTheWholeForItsPart() throws Exception {
        Trial trial = run("explore-instruct", plan -> plan.replace("attempts: 4, above: 0.7", "attempts: 4, above: 1"));
        assertTrue(
                any(trial, InstructionMethodsTest::wholeAsItsPart),
                values(trial.accepted(), "task").toString());
    }

    @Test
    void camelMakesAnIdeaATaskAndItsInstructorNeverDoesTheWork() throws Exception {
        Trial trial = run("camel");
        assertTrue(rejected(trial, "dialogue-flipped") > 0);
        for (JsonNode row : trial.accepted()) {
            String told = row.path("messages").toString();
            assertTrue(row.path("messages").path(0).path("content").asText().startsWith("Instruction: "));
            assertFalse(told.contains("\"user\",\"content\":\"Solution") || told.contains("CAMEL_TASK_DONE"), told);
            assertTrue(row.path("task-specified").asText().startsWith("Task "));
        }
        asked("You instruct me").forEach(told -> assertTrue(told.contains("Our task: Task "), told));
    }

    @Test
    void camelWithoutItsWatchLetsRolesSwap() throws Exception {
        Trial trial = without("camel", "(?m)^        flip:.*\\n");
        assertTrue(any(trial, row -> row.path("messages").toString().contains("\"user\",\"content\":\"Solution")));
    }

    @Test
    void baizeSplitsAConversationThatTheHumanBegins() throws Exception {
        Trial trial = run("baize");
        assertTrue(rejected(trial, "off-turn") > 0);
        for (JsonNode row : trial.accepted()) {
            assertEquals(4, row.path("messages").size());
            for (int i = 0; i < 4; i++) {
                assertEquals(
                        i % 2 == 0 ? "user" : "assistant",
                        row.path("messages").path(i).path("role").asText());
            }
        }
    }

    @Test
    void baizeWithoutItsLayoutKeepsConversationsThatTheAssistantBegins() throws Exception {
        Trial trial = run("baize", plan -> plan.replaceFirst("layout: .*", "layout: {text: {into: messages}}"));
        assertTrue(any(trial, row -> row.path("messages").asText().startsWith("[AI]")));
    }

    @Test
    void humpbackKeepsItsBestPairsAndCountsUnreadableRatingsApart() throws Exception {
        Trial trial = run("humpback");
        dropped(trial, "poor-pair", says("instruction", "murky"));
        assertTrue(rejected(trial, "unmapped") > 0);
        trial.accepted().forEach(row -> assertEquals(5, row.path("rating").asDouble()));
    }

    @Test
    void humpbackWithoutCurationKeepsPoorPairs() throws Exception {
        assertTrue(any(without("humpback", "(?m)^.*reason: poor-pair.*\\n"), says("instruction", "murky")));
    }
}
