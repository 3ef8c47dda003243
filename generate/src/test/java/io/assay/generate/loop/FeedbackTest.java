package io.assay.generate.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.generate.Trial;
import io.assay.generate.prompt.Chance;
import io.assay.generate.run.Generation;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedbackTest {

    @TempDir
    Path folder;

    @BeforeEach
    void gold() throws IOException {
        Files.writeString(folder.resolve("gold.jsonl"), """
                {"text": "blue blue sea", "label": "cold"}
                {"text": "red red sun", "label": "hot"}
                """);
        Files.writeString(folder.resolve("unlabelled.jsonl"), "{\"text\": \"blue blue sea\"}\n");
    }

    /** Says the colour of its label with a word of its own. */
    private static Reply answer(Prompt prompt, int draw) {
        String told = JournalledChat.told(prompt);
        return Reply.of((told.contains("cold") ? "blue " : "red ") + "w"
                + Chance.of(1, told).at(draw).below(10_000));
    }

    private Trial trial(String until, String feedback) {
        return new Trial(folder, """
                models: {writer: "scripted:world"}
                generate:
                  task: {labels: [cold, hot]}
                  steps: [{prompt: "Say something {{ label }}."}]
                  rounds: {size: 4}
                  until: %s
                  feedback: %s
                """.formatted(until, feedback), JournalledChat.of(FeedbackTest::answer));
    }

    @Test
    void aRunEndsWhenMoreSamplesNoLongerMakeTheSmallModelBetter() throws Exception {
        Trial trial = trial("{accepted: 400, per: label}", "{every: 1, patience: 3, gold: {validation: gold.jsonl}}");
        Generation.Outcome outcome = trial.run();
        assertEquals(Generation.Ending.PLATEAU, outcome.ending(), outcome.said());
        assertTrue(outcome.complete());
        assertTrue(trial.accepted().size() < 40, "accepted " + trial.accepted().size());
        assertEquals(
                1.0,
                trial.told()
                        .get(trial.told().size() - 1)
                        .path("validation-accuracy")
                        .asDouble());
        assertEquals(trial.accepted(), trial.outcome());
    }

    @Test
    void theGoldTestIsNotReadBeforeTheLastSampleIsAccepted() throws Exception {
        Files.writeString(folder.resolve("test.jsonl"), "this is no JSON\n");
        Trial trial = trial("{accepted: 20, per: label}", "{gold: {validation: gold.jsonl, test: test.jsonl}}");
        assertThrows(IOException.class, trial::run);
        assertEquals(20, trial.accepted().size());
        Files.copy(folder.resolve("gold.jsonl"), folder.resolve("test.jsonl"), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(trial.run().complete());
        assertEquals(
                1.0,
                trial.told().get(trial.told().size() - 1).path("test-accuracy").asDouble());
    }

    @Test
    void noSampleRepeatsGoldValidationData() throws Exception {
        Files.writeString(folder.resolve("gold.jsonl"), """
                {"text": "blue one two three four", "label": "cold"}
                {"text": "red sun", "label": "hot"}
                """);
        String plan =
                "models: {writer: \"scripted:world\"}\ngenerate: {task: {labels: [cold, hot]}, until: 10, rounds: {size: 4}, "
                        + "steps: [{prompt: \"Say {{ label }}.\"}], feedback: {gold: {validation: gold.jsonl, words: 4}}}";
        Trial trial = new Trial(
                folder,
                plan,
                JournalledChat.of(
                        (prompt, draw) -> Reply.of(draw % 3 == 0 ? "so one two three four " + draw : "w" + draw)));
        trial.run();
        assertTrue(trial.accepted().stream()
                .noneMatch(row -> row.path("text").asText().contains("one two")));
        assertTrue(trial.rejected().stream()
                .anyMatch(row -> row.path("step").asText().equals("gold")));
    }

    private void wrong(String until, String feedback, String... parts) {
        List<String> problems = trial(until, feedback).problems();
        for (String part : parts) {
            assertTrue(problems.stream().anyMatch(problem -> problem.contains(part)), part + " in " + problems);
        }
    }

    @Test
    void saysWhatALoopLacks() {
        wrong("8", "{policies: [{errors: {}}]}", "needs gold: errors are those on gold validation data");
        wrong("8", "{policies: [{influence: {on: gold}}]}", "influence.on: needs gold");
        wrong("8", "{policies: [{rank: {by: score, keep: 4}}]}", "no step before makes score");
        wrong("{accepted: 8, per: label}", "{policies: [{relabel: {}}]}", "needs seeds", "shares nothing out");
        wrong(
                "8",
                "{text: txt, label: kind}",
                "no step before makes txt; did you mean text?",
                "no step before makes kind");
        wrong("8", "{label: text, policies: [{influence: {}}]}", "feedback.label: there is no condition text");
        wrong("8", "{patience: 2}", "patience needs gold");
        wrong("8", "{gold: {validation: nowhere.jsonl, test: lost.jsonl}}", "nowhere.jsonl", "lost.jsonl");
        wrong("8", "{gold: {validation: unlabelled.jsonl}}", "has records without label; name their column with map");
    }
}
