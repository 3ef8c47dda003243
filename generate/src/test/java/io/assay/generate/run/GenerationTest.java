package io.assay.generate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.ChatFault;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.generate.Trial;
import io.assay.generate.plan.ConditionSpec.GrowSpec;
import io.assay.generate.prompt.Chance;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerationTest {

    static final String PLAN = """
            seed: 7
            models: {writer: {chat: "scripted:world"}}
            generate:
              task: {role: "You write SMS messages", labels: [ham, spam]}
              conditions: [{topic: [food, work, money, travel]}]
              steps:
                - prompt: "Write a message of kind {{ label }} about {{ topic }}."
                - rules: {words-min: 4}
                - novelty: {above: 0.7}
              until: {accepted: 40, per: label}
              rounds: {size: 8}
            """;

    /** Says the label and the topic with random words around them; every fifth answer is too short. */
    static Reply message(Prompt prompt, int draw) {
        String told = JournalledChat.told(prompt);
        Chance chance = Chance.of(1, told).at(draw);
        if (chance.at(0).below(5) == 0) {
            return Reply.of("too short");
        }
        StringBuilder text = new StringBuilder(told.contains("spam") ? "win" : "hello");
        for (int i = 1; i < 8; i++) {
            text.append(" word").append(chance.at(i).below(60));
        }
        return Reply.of(text.toString());
    }

    @TempDir
    Path folder;

    @Test
    void makesExactlyAsManyAsWantedOfEachStratumAndTheLedgerAddsUp() throws Exception {
        Trial trial = new Trial(folder, PLAN, JournalledChat.of(GenerationTest::message));
        Generation.Outcome outcome = trial.run();
        assertEquals(Generation.Ending.DONE, outcome.ending());
        List<JsonNode> accepted = trial.accepted();
        assertEquals(40, accepted.size());
        assertEquals(
                20,
                accepted.stream()
                        .filter(row -> row.path("label").asText().equals("spam"))
                        .count());
        assertEquals(
                40,
                accepted.stream().map(row -> row.path("id").asText()).distinct().count());
        JsonNode ledger = trial.ledger();
        assertEquals(
                ledger.path("made").asLong(),
                ledger.path("accepted").asLong()
                        + ledger.path("rejected").asLong()
                        + ledger.path("failed").asLong());
        assertEquals(trial.rejected().size(), ledger.path("rejected").asInt());
    }

    private Trial trial(String plan, JournalledChat.Rule rule) {
        return new Trial(folder, plan, JournalledChat.of(rule));
    }

    @Test
    void stopsWhenTheYieldIsLowAndSaysWhyWithAnExample() throws Exception {
        String plan = PLAN.replace("per: label}", "per: label, yield: 0.1, window: 32}");
        Trial trial = trial(plan, (prompt, draw) -> Reply.of("too short"));
        Generation.Outcome outcome = trial.run();
        assertEquals(Generation.Ending.LOW_YIELD, outcome.ending());
        assertTrue(
                outcome.said().contains("rules, too-short (") && outcome.said().contains("as 0-0: 2 words in text"),
                outcome.said());
        // 32 drafts are looked at, and one round more was under way.
        assertEquals(40, outcome.ledger().made());
    }

    @Test
    void haltsWithoutAVerdictWhenTheBudgetIsSpentAndContinuesWithMore() throws Exception {
        JournalledChat model = JournalledChat.of(GenerationTest::message);
        Trial poor = new Trial(folder, PLAN.replace("per: label}", "per: label, calls: 20}"), model);
        Generation.Outcome halted = poor.run();
        assertEquals(Generation.Ending.HALTED, halted.ending());
        assertTrue(halted.said().contains("until.calls allows 20"), halted.said());
        assertEquals(20, model.asked());
        Trial rich = new Trial(folder, PLAN, model);
        assertTrue(rich.run().complete());
        assertEquals(
                rich.ledger().at("/spent/scripted:world/calls").asInt(),
                model.asked(),
                "an answer was asked for twice");
    }

    @Test
    void draftsWithoutAnAnswerFailWithTheirCauseAndOthersGoOn() throws Exception {
        Trial trial = trial(PLAN, (prompt, draw) -> {
            if (draw % 7 == 3) {
                throw new ChatFault(ChatFault.Kind.TIMEOUT, "no answer in 30 s");
            }
            return message(prompt, draw);
        });
        assertTrue(trial.run().complete());
        JsonNode ledger = trial.ledger();
        assertTrue(ledger.path("failed").asInt() > 0);
        assertEquals(
                ledger.path("made").asInt(),
                ledger.path("accepted").asInt()
                        + ledger.path("rejected").asInt()
                        + ledger.path("failed").asInt());
        JsonNode failed = trial.rejected().stream()
                .filter(row -> row.path("fate").asText().equals("failed"))
                .findFirst()
                .orElseThrow();
        assertEquals("timeout", failed.path("reason").asText());
    }

    @Test
    void haltsWhenMostAnswersOfARoundFail() throws Exception {
        Trial trial = trial(PLAN, (prompt, draw) -> {
            throw new ChatFault(ChatFault.Kind.CONNECTION, "connection refused");
        });
        Generation.Outcome outcome = trial.run();
        assertEquals(Generation.Ending.HALTED, outcome.ending());
        assertTrue(outcome.said().contains("connection refused"), outcome.said());
        assertEquals(0, outcome.ledger().made());
    }

    @Test
    void anInterruptedRunKeepsWhatWasAcceptedAndContinues() throws Exception {
        JournalledChat model = JournalledChat.of(GenerationTest::message);
        Trial whole = new Trial(folder.resolve("whole"), PLAN, model);
        whole.run();
        Trial trial = new Trial(folder.resolve("cut"), PLAN, model);
        assertEquals(Generation.Ending.INTERRUPTED, trial.run(() -> true).ending());
        assertTrue(trial.accepted().size() > 0 && trial.accepted().size() < 40);
        assertTrue(trial.run().complete());
        assertEquals(whole.files(), trial.files());
    }

    @Test
    void aChangedLaterStepAsksOnlyWhatDependsOnIt() throws Exception {
        JournalledChat model = JournalledChat.of(GenerationTest::message);
        new Trial(folder, PLAN, model).run();
        JournalledChat again = model.again();
        Trial changed = new Trial(folder, PLAN.replace("words-min: 4", "words-min: 5"), again);
        assertTrue(changed.run().complete());
        assertEquals(0, again.asked());
        assertEquals(40, changed.accepted().size());
    }

    @Test
    void aDamagedLogIsAnErrorNotAnotherDataSet() throws Exception {
        Trial trial = trial(PLAN, GenerationTest::message);
        trial.run();
        Path log = folder.resolve("run/rounds.log");
        byte[] bytes = Files.readAllBytes(log);
        bytes[bytes.length / 2] ^= 1;
        Files.write(log, bytes);
        IOException damaged = assertThrows(IOException.class, trial::run);
        assertTrue(
                String.valueOf(damaged.getMessage()).contains("does not agree with its checksum"),
                damaged.getMessage());
    }

    @Test
    void twoModelsTalkInTurnsUntilOneIsDone() throws Exception {
        String plan = """
                seed: 3
                models: {writer: "scripted:world"}
                generate:
                  steps:
                    - dialogue:
                        speakers:
                          - {role: user, system: You ask., opening: Ask about tea.}
                          - {role: assistant, system: You answer.}
                        least: 2
                        most: 4
                        stop: [DONE]
                        flip: [as an assistant]
                  until: 12
                  rounds: {size: 4}
                """;
        Trial trial = trial(plan, (prompt, draw) -> {
            boolean asks = JournalledChat.told(prompt).startsWith("You ask.");
            Chance chance = Chance.of(2, JournalledChat.told(prompt)).at(draw);
            String text =
                    asks && chance.below(10) == 0 ? "As an assistant I can" : (asks ? "q" : "a") + chance.below(1000);
            return Reply.of(!asks && chance.at(1).below(6) == 0 ? "DONE" : text);
        });
        assertTrue(trial.run().complete());
        for (JsonNode row : trial.accepted()) {
            JsonNode messages = row.path("messages");
            assertTrue(messages.size() % 2 == 0 && messages.size() >= 2 && messages.size() <= 8, row.toString());
            for (int i = 0; i < messages.size(); i++) {
                assertEquals(
                        i % 2 == 0 ? "user" : "assistant",
                        messages.get(i).path("role").asText());
                assertTrue(messages.get(i).path("content").asText().startsWith(i % 2 == 0 ? "q" : "a"));
            }
        }
        assertTrue(trial.rejected().stream()
                .anyMatch(row -> row.path("reason").asText().equals("dialogue-flipped")));
    }

    @Test
    void aTreeGrownByAModelHasItsQuotaAndNoRelativeTwice() {
        AtomicInteger asked = new AtomicInteger();
        GrowSpec grow = new GrowSpec("m", "cooking", 2, 3, 4, 0.7, Optional.empty());
        // Every second proposal repeats a sibling that the prompt names: it is pruned, and the node is asked again.
        TreeExplorer explorer = new TreeExplorer(grow, prompt -> {
            int n = asked.incrementAndGet();
            String known =
                    prompt.contains("already: ") ? prompt.replaceAll("(?s).*already: ([^,.]+).*", "$1") : "cooking";
            return List.of(known, "part number " + n);
        });
        List<String> leaves = explorer.leaves();
        assertEquals(9, leaves.size(), leaves.toString());
        assertEquals(9, leaves.stream().distinct().count());
        leaves.forEach(leaf -> assertEquals(3, leaf.split(" > ", -1).length));
    }

    @Test
    void aTraceLeadsBackToThePromptAndTheAnswer() throws Exception {
        Trial trial = trial(PLAN, GenerationTest::message);
        trial.run();
        String id = trial.accepted().get(5).path("id").asText();
        String text = trial.accepted().get(5).path("text").asText();
        String trace = Trace.of(folder.resolve("run"), id).orElseThrow();
        String label = trial.accepted().get(5).path("label").asText();
        String topic = trial.accepted().get(5).path("topic").asText();
        for (String part : List.of(
                "verdict: accepted",
                "condition label: " + label,
                "Write a message of kind " + label + " about " + topic + ".",
                "You write SMS messages",
                "seed 7",
                text)) {
            assertTrue(trace.contains(part), part + " in " + trace);
        }
        assertEquals(Optional.empty(), Trace.of(folder.resolve("run"), "99-99"));
    }

    @Test
    void exportsHoldTheSameRows() throws Exception {
        Trial trial = trial(PLAN, GenerationTest::message);
        trial.run();
        Path run = folder.resolve("run");
        assertEquals(Files.readAllLines(Exports.rows(run)), Files.readAllLines(Exports.jsonl(run)));
        List<String> csv = Files.readAllLines(Exports.csv(run));
        assertEquals("id,label,topic,text", csv.get(0));
        assertEquals(41, csv.size());
        Path hub = Exports.hub(run, "SMS: ham or spam", List.of("scripted:world"));
        assertEquals(40, Files.readAllLines(hub.resolve("data/train.jsonl")).size());
        String card = Files.readString(hub.resolve("README.md"));
        assertTrue(
                card.startsWith("---\npretty_name: \"SMS: ham or spam\"\n") && card.contains("| rules | too-short |"),
                card);
    }
}
