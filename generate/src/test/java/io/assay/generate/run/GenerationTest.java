package io.assay.generate.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.generate.Trial;
import io.assay.generate.prompt.Chance;
import io.assay.testkit.ScriptedChat;
import java.nio.file.Path;
import java.util.List;
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
        String told = ScriptedChat.told(prompt);
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
        Trial trial = new Trial(folder, PLAN, ScriptedChat.of(GenerationTest::message));
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
}
