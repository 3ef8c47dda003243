package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.models.journal.AnswerKey;
import io.assay.models.journal.Journal;
import io.assay.models.provider.OpenAi;
import io.assay.testkit.MockFault;
import io.assay.testkit.MockLlmServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed again and again, at the arrival of requests drawn by chance, loses nothing and repeats nothing that was durable.
 * {@code -Dkills=200 -Dcalls=2000} is the long form.
 */
class KilledRunTest {

    private static final int KILLS = Integer.getInteger("kills", 4);
    private static final int CALLS = Integer.getInteger("calls", 400);

    @TempDir
    Path folder;

    private int kills;

    /** Bodies of requests to the keys that their answers are kept under. */
    private final Map<String, AnswerKey> keys = new HashMap<>();

    private final Set<String> arrived = ConcurrentHashMap.newKeySet();
    private final AtomicInteger untilKill = new AtomicInteger(Integer.MAX_VALUE);
    private final AtomicReference<@Nullable Process> process = new AtomicReference<>();

    @Test
    void aRunThatIsKilledGoesOnWhereItWas() throws Exception {
        for (int i = 0; i < CALLS; i++) {
            String body = new String(
                    new OpenAi("mock", false).call(RunToKill.prompt(i), 0).body(), StandardCharsets.UTF_8);
            keys.put(body, AnswerKey.of(RunToKill.prompt(i).fingerprint(), "openai:mock", 0));
        }
        SplittableRandom random = new SplittableRandom(7);
        try (MockLlmServer server = MockLlmServer.start((body, delivery) -> arrive(body))) {
            for (int kill = 0; kill < KILLS; kill++) {
                // Steps of at most calls / kills cannot bring the run to its end, so that every kill meets a living
                // run.
                untilKill.set(1 + random.nextInt(CALLS / KILLS));
                kills += runOnce(server) == 0 ? 0 : 1;
            }
            untilKill.set(Integer.MAX_VALUE);
            assertEquals(0, runOnce(server), "the last run ends by itself");
            assertEquals(KILLS, kills);
            assertTrue(
                    server.repeats() <= KILLS * RunToKill.IN_FLIGHT,
                    server.repeats() + " repeats after " + KILLS + " kills");
        }
        assertEquals(expected(), Files.readAllLines(folder.resolve("texts")));
    }

    /** Called by the server for each request. */
    private @Nullable MockFault arrive(String body) {
        arrived.add(body);
        Process running = process.get();
        if (untilKill.decrementAndGet() == 0 && running != null) {
            running.destroyForcibly();
        }
        return null;
    }

    /** Runs until the end or until killed; what was durable before must not be asked for. */
    private int runOnce(MockLlmServer server) throws IOException, InterruptedException {
        Set<String> durable = durable();
        arrived.clear();
        Process running = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        RunToKill.class.getName(),
                        server.address(),
                        folder.toString(),
                        Integer.toString(CALLS))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
        process.set(running);
        int exit = running.waitFor();
        assertTrue(exit == 0 || exit == 137, () -> "exit " + exit + ": " + output());
        Set<String> repeated = new HashSet<>(arrived);
        repeated.retainAll(durable);
        assertEquals(Set.of(), repeated, "asked for again though durable");
        return exit;
    }

    private Set<String> durable() {
        Set<String> durable = new HashSet<>();
        try (Journal journal = Journal.open(folder)) {
            keys.forEach((body, key) -> {
                if (journal.find(key).isPresent()) {
                    durable.add(body);
                }
            });
        }
        return durable;
    }

    private String output() {
        try {
            return Files.readString(folder.resolve("output"));
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }

    private List<String> expected() {
        return IntStream.range(0, CALLS)
                .mapToObj(i ->
                        new OpenAi("mock", false).call(RunToKill.prompt(i), 0).body())
                .map(body -> MockLlmServer.text(new String(body, StandardCharsets.UTF_8)))
                .toList();
    }
}
