package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.ChatFault.Kind;
import io.assay.core.model.Reply;
import io.assay.models.ask.Rate;
import io.assay.models.ask.Retry;
import io.assay.models.journal.Journal;
import io.assay.models.provider.OpenAi;
import io.assay.testkit.MockFault;
import io.assay.testkit.MockLlmServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run against a server that does everything wrong: no wrong row, no lost answer, every fault counted, and as many repeats as faults. */
class FaultyRunTest {

    private static final int CALLS = 240;
    private static final Map<MockFault, Kind> FAULTS = new EnumMap<>(Map.of(
            MockFault.RATE_LIMIT_SILENT, Kind.RATE_LIMIT,
            MockFault.SERVER_ERROR, Kind.UNAVAILABLE,
            MockFault.TRUNCATED, Kind.MALFORMED,
            MockFault.MALFORMED, Kind.MALFORMED,
            MockFault.WRONG_TYPE, Kind.MALFORMED,
            MockFault.STREAM, Kind.MALFORMED,
            MockFault.CUT, Kind.CONNECTION,
            MockFault.DISCONNECT, Kind.CONNECTION));

    @TempDir
    Path folder;

    /** By the hash of the body: about every fourth body fails, in one of the ways, at its first two deliveries. */
    private static @Nullable MockFault fault(String body, int delivery) {
        int hash = body.hashCode() * 0x9E3779B1 >>> 8; // Bodies differ in few letters: spread that.
        List<MockFault> kinds = List.copyOf(FAULTS.keySet());
        return delivery <= 2 && hash % 4 == 0 ? kinds.get(hash / 4 % kinds.size()) : null;
    }

    @Test
    void everyRowIsRightThoughTheServerIsNot() throws Exception {
        Retry quick = new Retry(4, Duration.ofMillis(1), Duration.ofMillis(4), 100, 20, 0.5);
        Map<String, String> environment = Map.of();
        try (MockLlmServer server = MockLlmServer.start(FaultyRunTest::fault);
                Journal journal = Journal.open(folder);
                HttpChatModel model = new Models(environment::get)
                        .chat(
                                ModelSpec.parse("openai:mock@" + server.address() + "/v1"),
                                Options.DEFAULT.journal(journal).retry(quick).rate(Rate.DEFAULT.inFlight(32)))) {
            List<CompletableFuture<Reply>> replies = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                replies.add(model.chat(RunToKill.prompt(i), 0).toCompletableFuture());
            }
            Map<Kind, Long> expected = new EnumMap<>(Kind.class);
            for (int i = 0; i < CALLS; i++) {
                String body = new String(
                        new OpenAi("mock", false).call(RunToKill.prompt(i), 0).body(), StandardCharsets.UTF_8);
                assertEquals(MockLlmServer.text(body), replies.get(i).get().text(), "row " + i);
                MockFault fault = fault(body, 1);
                if (fault != null) {
                    expected.merge(FAULTS.getOrDefault(fault, Kind.UNABLE), 2L, Long::sum);
                }
            }
            assertEquals(expected, model.counts().faults());
            assertTrue(expected.size() == 4, "all kinds were met: " + expected);
            assertEquals(CALLS, model.counts().answered());
            assertEquals(server.repeats(), model.counts().retried());
            assertTrue(server.inFlightMost() <= 32);
        }
    }
}
