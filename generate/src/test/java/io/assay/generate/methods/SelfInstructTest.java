package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.kernel.RougeIndex;
import io.assay.generate.Trial;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfInstructTest {

    @TempDir
    Path folder;

    private Trial trial(UnaryOperator<String> change) throws IOException {
        return Trial.method(
                folder,
                "self-instruct",
                change,
                JournalledChat.of(Worlds.world().cutting(0.05)));
    }

    @Test
    void keepsWhatIsNewAndBranchesByKind() throws Exception {
        Trial trial = trial(plan -> plan);
        assertTrue(trial.run().complete());
        List<JsonNode> accepted = trial.accepted();
        assertEquals(30, accepted.size());
        for (JsonNode row : accepted) {
            boolean sorts = row.path("instruction").asText().startsWith("Sort");
            assertEquals(sorts ? "yes" : "no", row.path("classification").asText());
            assertEquals(sorts, row.path("output").asText().equals("good"), row.toString());
        }
        assertTrue(accepted.stream()
                .anyMatch(row -> row.path("classification").asText().equals("yes")));
        assertNovel(accepted);
        // 40 % of the proposals copy a demonstration: of those that reach the check about as many are dropped, each
        // with what it is near to.
        List<JsonNode> copies = trial.rejected().stream()
                .filter(row -> row.path("reason").asText().equals("not-novel"))
                .toList();
        double share = (double) copies.size() / (copies.size() + accepted.size() + surplus(trial));
        assertEquals(Worlds.COPIES, share, 0.12);
        copies.forEach(row -> assertTrue(row.at("/neighbour/score").asDouble() > 0.7, row.toString()));
    }

    private static long surplus(Trial trial) throws IOException {
        return trial.rejected().stream()
                .filter(row -> !row.path("reason").asText().equals("not-novel")
                        && !row.path("step").asText().equals("instructions"))
                .count();
    }

    private static void assertNovel(List<JsonNode> accepted) {
        RougeIndex index = new RougeIndex(0.7);
        for (JsonNode row : accepted) {
            assertTrue(
                    index.nearest(row.path("instruction").asText(), index.size())
                            .isEmpty(),
                    row.toString());
            index.add(row.path("instruction").asText());
        }
    }

    @Test
    void showsSixTasksByPeopleAndTwoOfItsOwnOnceThereAreTwo() throws Exception {
        Trial trial = trial(plan -> plan.replace("accepted: 30", "accepted: 120"));
        trial.run();
        int mixed = 0;
        for (JsonNode sample : trial.lineage()) {
            int own = 0;
            for (JsonNode shown : sample.path("demonstrations")) {
                own += shown.asText().matches("\\d+-\\d+.*") ? 1 : 0;
            }
            assertEquals(8, sample.path("demonstrations").size());
            // The first two rounds begin before anything was accepted.
            int round = Integer.parseInt(sample.path("id").asText().split("-", 2)[0]);
            assertEquals(round < 2 ? 0 : 2, own, sample.path("id").asText());
            mixed += own > 0 ? 1 : 0;
        }
        assertTrue(mixed > 20, "mixed " + mixed);
    }

    @Test
    void withoutItsNoveltyStepCopiesStay() throws Exception {
        Trial trial = trial(plan -> plan.replace("    - novelty: {field: instruction, by: rouge-l, above: 0.7}\n", ""));
        trial.run();
        assertTrue(trial.accepted().stream()
                .anyMatch(row -> row.path("instruction").asText().endsWith("again")));
    }

    @Test
    void keepsTheCompleteItemsOfAnAnswerThatWasCut() throws Exception {
        Trial trial = Trial.method(
                folder,
                "self-instruct",
                plan -> plan,
                JournalledChat.of(Worlds.world().cutting(0.5)));
        trial.run();
        assertTrue(trial.rejected().stream()
                .anyMatch(row -> row.path("step").asText().equals("instructions")
                        && row.path("reason").asText().equals("cut")));
        assertTrue(trial.accepted().stream()
                .allMatch(row -> row.path("instruction").asText().split(" ", -1).length == 8));
    }
}
