package io.assay.generate.methods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.generate.Methods;
import io.assay.generate.Trial;
import io.assay.testkit.JournalledChat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The laws that every plan keeps, tried on all methods in one world. */
class EveryMethodTest {

    @TempDir
    Path folder;

    static Stream<String> methods() {
        return Methods.ALL.stream().map(Methods.Method::id);
    }

    private static JournalledChat world() {
        return JournalledChat.of(Worlds.world().refusing(0.03).cutting(0.03)).able(MethodTrial.ABLE);
    }

    private Trial trial(String run, String method, JournalledChat model) throws IOException {
        return Trial.method(
                        folder.resolve(run), method, plan -> plan.replaceFirst("accepted: \\d+", "accepted: 6"), model)
                .services(Worlds.SERVICES);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void anyNumberOfWorkersAnyOrderOfAnswersAndAnyCrashGiveTheSameData(String method) throws Exception {
        JournalledChat model = world();
        Trial first = trial("first", method, model).workers(1);
        assertTrue(first.run().complete(), method);
        List<String> expected = first.files();
        int paid = model.asked();
        assertTrue(paid > 0);

        ExecutorService pool = Executors.newFixedThreadPool(6);
        try {
            Trial many = trial("many", method, world().on(pool)).workers(13);
            many.run();
            assertEquals(expected, many.files(), "workers changed the data");
        } finally {
            pool.shutdown();
        }

        JournalledChat replayed = model.again();
        Trial replay = trial("replay", method, replayed);
        replay.run();
        assertEquals(expected, replay.files(), "a replay changed the data");
        assertEquals(0, replayed.asked(), "a replay asked the model");

        crashes(method, model, expected);
    }

    /** The log of a finished run, cut anywhere, is what kill -9 leaves behind. */
    private void crashes(String method, JournalledChat model, List<String> expected) throws Exception {
        byte[] log = Files.readAllBytes(folder.resolve("first/run/rounds.log"));
        Random random = new Random(method.hashCode());
        for (int crash = 0; crash < 2; crash++) {
            String run = "crash-" + crash;
            Path left = Files.createDirectories(folder.resolve(run).resolve("run"));
            Files.write(left.resolve("rounds.log"), java.util.Arrays.copyOf(log, random.nextInt(log.length)));
            JournalledChat continued = model.again();
            Trial trial = trial(run, method, continued);
            trial.run();
            assertEquals(expected, trial.files(), "a crash changed the data");
            assertEquals(0, continued.asked(), "a stored answer was asked again");
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyDraftHasOneVerdictAndEverySampleItsWholeLineage(String method) throws Exception {
        Trial trial = trial("run", method, world());
        trial.run();
        JsonNode ledger = trial.ledger();
        List<JsonNode> drafts = new ArrayList<>(trial.lineage());
        drafts.addAll(trial.rejected());
        Set<String> ids = new HashSet<>();
        drafts.forEach(draft ->
                assertTrue(ids.add(draft.path("id").asText()), draft.path("id").asText()));
        assertEquals(ledger.path("made").asInt(), drafts.size());
        assertEquals(ledger.path("made").asInt(), sum(ledger, "accepted", "rejected", "failed"));
        // Of a text that is labelled again the last label counts.
        assertEquals(
                ledger.path("wanted").asInt(),
                trial.lineage().stream()
                        .map(sample -> method.equals("free-al")
                                ? sample.path("seed").asText()
                                : sample.path("id").asText())
                        .distinct()
                        .count());
        for (JsonNode sample : trial.lineage()) {
            assertFalse(sample.path("calls").isEmpty());
            sample.path("calls").forEach(call -> {
                assertEquals(64, call.path("prompt").asText().length());
                assertFalse(call.at("/reply/id").asText().isEmpty());
                assertEquals("scripted:world", call.path("model").asText());
            });
        }
    }

    private static int sum(JsonNode node, String... names) {
        return Stream.of(names).mapToInt(name -> node.path(name).asInt()).sum();
    }

    @Test
    void everyPlanOfTheExamplesIsInTheCatalogue() throws IOException {
        try (Stream<Path> plans = Files.list(Trial.root().resolve("examples/methods"))) {
            List<String> found = plans.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .map(name -> "examples/methods/" + name)
                    .sorted()
                    .toList();
            assertEquals(Methods.ALL.stream().map(Methods.Method::plan).sorted().toList(), found);
        }
    }

    @Test
    void everyMethodIsInTheManualWithItsSource() throws IOException {
        String manual = Files.readString(Trial.root().resolve("docs/methods.md"));
        for (Methods.Method method : Methods.ALL) {
            assertTrue(
                    manual.contains("[" + method.id() + "](../" + method.plan() + ") | " + method.summary()),
                    method.id());
            assertTrue(
                    manual.replaceAll("\\[(arXiv:[0-9.]+)\\]\\([^)]*\\)", "$1").contains(method.source()),
                    method.source());
        }
    }
}
