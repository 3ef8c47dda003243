package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Prompt;
import io.assay.generate.Trial;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What sets methods apart that write texts, problems and conversations; without it their faults come through. */
class TextMethodsTest extends MethodTrial {

    private static final Predicate<JsonNode> TEACHES_NOTHING = says("extract", "ale");

    private static String sorted(JsonNode row) {
        return Arrays.stream(row.path("persona").asText().split(" ", -1))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    @Test
    void personaHubGoesFromTextToPersonaToPersonaAndKeepsEachOnce() throws Exception {
        Trial trial = run("persona-hub");
        Set<String> personas =
                trial.accepted().stream().map(TextMethodsTest::sorted).collect(Collectors.toSet());
        assertEquals(30, personas.size(), "no persona twice, in any order of its words");
        assertTrue(rejected(trial, "not-novel") > 0);
        Set<String> own = values(trial.accepted(), "id");
        assertTrue(trial.lineage().stream()
                .anyMatch(sample -> own.contains(sample.at("/parents/0").asText())));
        // Who is asked about is a text, or a persona that was accepted before.
        Set<String> accepted = values(trial.accepted(), "persona");
        asked("Who is in close relationship")
                .forEach(told -> assertTrue(accepted.contains(Worlds.last(told, "Person: ")), told));
        asked("maths problem that this person").forEach(told -> assertTrue(told.contains("Person: "), told));
    }

    @Test
    void personaHubWithoutMeaningKeepsThePersonaInAnotherOrder() throws Exception {
        Trial trial = without("persona-hub", "(?m)^.*by: embedding.*\\n");
        long different = trial.accepted().stream()
                .map(TextMethodsTest::sorted)
                .distinct()
                .count();
        assertTrue(different < 30);
    }

    @Test
    void magpieTellsNothingButTheTemplateBeforeTheUser() throws Exception {
        Trial trial = run("magpie");
        List<Prompt> raw = prompts.stream()
                .filter(prompt -> prompt.input() instanceof Prompt.Input.Raw)
                .toList();
        assertFalse(raw.isEmpty());
        assertEquals(1, raw.stream().map(Prompt::input).distinct().count());
        assertTrue(((Prompt.Input.Raw) raw.get(0).input()).text().endsWith("<|im_end|>\n<|im_start|>user\n"));
        assertTrue(raw.get(0).sampling().stop().contains("<|im_end|>"));
        trial.accepted()
                .forEach(row -> assertTrue(row.path("instruction").asText().startsWith("Please ")));
        dropped(trial, "poor-request", says("instruction", "murky"));
    }

    @Test
    void magpieAsAMessageGetsAnswersInsteadOfRequests() throws Exception {
        assertTrue(any(without("magpie", "(?m)^        raw: true\\n"), says("instruction", "you sent nothing")));
    }

    @Test
    void magpieWithoutItsTagsKeepsPoorRequests() throws Exception {
        assertTrue(any(without("magpie", "(?m)^.*reason: poor-request.*\\n"), says("instruction", "murky")));
    }

    @Test
    void ossInstructShowsCodeAndDropsTheBenchmark() throws Exception {
        Trial trial = run("oss-instruct");
        dropped(trial, "contaminated", says("problem", TextWorld.BENCHMARK));
        assertTrue(rejected(trial, "missing-field") > 0, "no solution");
        assertEquals(Set.of("Java", "JavaScript", "Python"), values(trial.accepted(), "language"));
        assertTrue(asked("Let this random snippet").stream().anyMatch(told -> told.contains("stack.append(mark)")));
    }

    @Test
    void ossInstructWithoutDecontaminationKeepsTheBenchmark() throws Exception {
        assertTrue(any(without("oss-instruct", "(?m)^.*contamination:.*\\n"), says("problem", TextWorld.BENCHMARK)));
    }

    @Test
    void tinyStoriesHoldTheirThreeWordsWhichComeEquallyOften() throws Exception {
        Trial trial = run("tiny-stories");
        Predicate<JsonNode> lacks = row -> List.of("noun", "verb", "adjective").stream()
                .anyMatch(word ->
                        !row.path("text").asText().contains(row.path(word).asText()));
        dropped(trial, "lacks", lacks);
        // 96 drafts or fewer: each of the 12 nouns is asked for once in 12 drafts.
        Map<String, Long> nouns = asked("Write a short story").stream()
                .collect(Collectors.groupingBy(
                        told -> told.replaceAll("(?s).*the noun \"(\\w+)\".*", "$1"), Collectors.counting()));
        assertEquals(12, nouns.size());
        long most = nouns.values().stream().mapToLong(Long::longValue).max().orElseThrow();
        long least = nouns.values().stream().mapToLong(Long::longValue).min().orElseThrow();
        assertTrue(most - least <= 1, nouns.toString());
    }

    @Test
    void tinyStoriesWithoutTheirRuleLeaveWordsOut() throws Exception {
        Trial trial = without("tiny-stories", "(?m)^    - rules:.*\\n");
        assertTrue(any(
                trial,
                row -> !row.path("text").asText().contains(row.path("adjective").asText())));
    }

    @Test
    void textbooksAreWrittenOutOfWhatTeaches() throws Exception {
        Trial trial = run("textbooks");
        dropped(trial, "teaches-nothing", TEACHES_NOTHING);
        dropped(trial, "contaminated", says("text", TextWorld.BENCHMARK));
        assertEquals(4, values(trial.accepted(), "audience").size());
        assertEquals(4, values(trial.accepted(), "form").size());
    }

    @Test
    void textbooksWithoutTheirJudgeAreWrittenOutOfAdvertising() throws Exception {
        assertTrue(any(without("textbooks", "(?m)^.*reason: teaches-nothing.*\\n"), TEACHES_NOTHING));
    }

    @Test
    void ultraChatBeginsInThreeSectorsAndItsUserNeverAnswers() throws Exception {
        Trial trial = run("ultra-chat");
        assertEquals(Map.of("questions", 10L, "writing", 10L, "material", 10L), count(trial.accepted(), "sector"));
        assertTrue(rejected(trial, "dialogue-flipped") > 0);
        for (JsonNode row : trial.accepted()) {
            JsonNode turns = row.path("messages");
            assertTrue(turns.size() >= 6 && turns.size() <= 14 && turns.size() % 2 == 0, row.toString());
            assertTrue(turns.path(0).path("content").asText().startsWith("First "));
            for (int i = 0; i < turns.size(); i++) {
                assertEquals(
                        i % 2 == 0 ? "user" : "assistant",
                        turns.path(i).path("role").asText());
                assertFalse(turns.path(i).path("content").asText().contains("How can I help"));
            }
        }
        // The fourth thing that the user says is asked for with the three before it, and what was answered to them.
        assertTrue(prompts.stream().anyMatch(prompt -> prompt.messages().size() == 8));
    }

    @Test
    void ultraChatWithoutItsWatchLetsTheUserHelp() throws Exception {
        Trial trial = without("ultra-chat", "(?m)^        flip:.*\\n");
        assertTrue(any(trial, row -> row.path("messages").toString().contains("How can I help")));
    }
}
