package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Sampling;
import io.assay.models.journal.Journal;
import io.assay.models.provider.OpenAi;
import io.assay.testkit.MockLlmServer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenAiBatchTest {

    private static final Map<String, String> NO_KEYS = Map.of();

    @TempDir
    Path folder;

    private static Prompt prompt(int i) {
        return Prompt.of(Sampling.GREEDY, Message.user("Question " + i));
    }

    private static List<OpenAiBatch.Item> items(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new OpenAiBatch.Item(prompt(i), 0))
                .toList();
    }

    private static ModelSpec spec(MockLlmServer server) {
        return ModelSpec.parse("openai:mock@" + server.address() + "/v1");
    }

    @Test
    void theAnswersOfABatchAreThereAsIfTheModelHadBeenAsked() throws Exception {
        try (MockLlmServer server = MockLlmServer.start();
                Journal journal = Journal.open(folder);
                OpenAiBatch batch = new Models(NO_KEYS::get).batch(spec(server), Options.DEFAULT.journal(journal));
                HttpChatModel model = new Models(NO_KEYS::get).chat(spec(server), Options.DEFAULT.journal(journal))) {
            String id = batch.submit(batch.requests(items(3))).get();
            assertEquals(Optional.empty(), batch.collect(id).get()); // The mock is done at the second look.
            assertEquals(
                    Optional.of(new OpenAiBatch.Collected(3, 0)),
                    batch.collect(id).get());
            String asked =
                    new String(new OpenAi("mock", false).call(prompt(2), 0).body(), StandardCharsets.UTF_8);
            assertEquals(
                    MockLlmServer.text(asked),
                    model.chat(prompt(2), 0).toCompletableFuture().get().text());
            assertEquals(0, model.counts().sent());
        }
    }

    @Test
    void whatTheJournalHasIsNotHandedIn() throws Exception {
        try (MockLlmServer server = MockLlmServer.start();
                Journal journal = Journal.open(folder);
                OpenAiBatch batch = new Models(NO_KEYS::get).batch(spec(server), Options.DEFAULT.journal(journal));
                HttpChatModel model = new Models(NO_KEYS::get).chat(spec(server), Options.DEFAULT.journal(journal))) {
            model.chat(prompt(1), 0).toCompletableFuture().get();
            String lines = new String(batch.requests(items(3)), StandardCharsets.UTF_8);
            assertEquals(2, lines.lines().count());
            assertThrows(IllegalArgumentException.class, () -> batch.submit(new byte[0]));
        }
    }
}
