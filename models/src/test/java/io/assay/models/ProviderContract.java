package io.assay.models;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatFault.Kind;
import io.assay.core.model.Finish;
import io.assay.core.model.Message;
import io.assay.core.model.Prompt;
import io.assay.core.model.Reply;
import io.assay.core.model.Sampling;
import io.assay.models.ask.Retry;
import io.assay.models.http.HttpLimits;
import io.assay.models.journal.Journal;
import io.assay.testkit.MockFault;
import io.assay.testkit.MockLlmServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What every provider keeps to, over real HTTP. A provider's own test adds how it speaks. */
abstract class ProviderContract {

    private static final String KEY = "sk-planted-0123456789/abc+def";
    private static final Retry QUICK = new Retry(3, Duration.ofMillis(1), Duration.ofMillis(4), 100, 20, 0.5);
    private static final Options QUICKLY = Options.DEFAULT.retry(QUICK);
    static final Prompt PROMPT =
            Prompt.of(Sampling.GREEDY, Message.system("Be brief."), Message.user("Say something."));

    @TempDir
    Path folder;

    /** The spec of the provider's model at the mock server. */
    abstract String spec(String address);

    /** The variable that holds the provider's key. */
    abstract String keyVariable();

    private HttpChatModel open(MockLlmServer server, Options options) {
        Map<String, String> environment = Map.of(keyVariable(), KEY);
        return new Models(environment::get).chat(ModelSpec.parse(spec(server.address())), options);
    }

    private static Reply ask(HttpChatModel model) throws InterruptedException, ExecutionException {
        return model.chat(PROMPT, 0).toCompletableFuture().get();
    }

    private static ChatFault faultOf(HttpChatModel model) {
        ExecutionException failed = assertThrows(ExecutionException.class, () -> ask(model));
        return assertInstanceOf(ChatFault.class, failed.getCause());
    }

    @Test
    void anAnswerIsRead() throws Exception {
        try (MockLlmServer server = MockLlmServer.start();
                HttpChatModel model = open(server, QUICKLY)) {
            Reply reply = ask(model);
            String sent = server.received().get(0).body();
            assertEquals(MockLlmServer.text(sent), reply.text());
            assertEquals(Finish.STOP, reply.finish());
            // The mock counts a token for four bytes of request, and eight words of answer.
            assertEquals(sent.length() / 4, reply.usage().promptTokens());
            assertEquals(8, reply.usage().answerTokens());
        }
    }

    @Test
    void theKeyTravelsInTheProvidersHeaderAndNowhereElse() throws Exception {
        try (MockLlmServer server = MockLlmServer.start();
                HttpChatModel model = open(server, QUICKLY)) {
            ask(model);
            MockLlmServer.Received request = server.received().get(0);
            String prefix = keyHeader().equals("authorization") ? "Bearer " : "";
            assertEquals(prefix + KEY, request.header(keyHeader()));
            assertFalse(request.body().contains(KEY) || request.path().contains(KEY));
        }
    }

    abstract String keyHeader();

    @ParameterizedTest
    @CsvSource({
        "RATE_LIMIT, RATE_LIMIT",
        "RATE_LIMIT_SILENT, RATE_LIMIT",
        "SERVER_ERROR, UNAVAILABLE",
        "TRUNCATED, MALFORMED",
        "MALFORMED, MALFORMED",
        "WRONG_TYPE, MALFORMED",
        "STREAM, MALFORMED",
        "CUT, CONNECTION",
        "DISCONNECT, CONNECTION"
    })
    void aPassingFaultIsTypedCountedAndOvercome(MockFault fault, Kind kind) throws Exception {
        try (MockLlmServer server = MockLlmServer.failing(fault, 1);
                HttpChatModel model = open(server, QUICKLY)) {
            Reply reply = ask(model);
            assertEquals(MockLlmServer.text(server.received().get(0).body()), reply.text());
            assertEquals(Map.of(kind, 1L), model.counts().faults());
            assertEquals(1, model.counts().retried());
            assertEquals(2, server.requests());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG", "DRIP"})
    void aCallThatDoesNotEndIsCutOff(MockFault fault) {
        Options impatient = QUICKLY.limits(HttpLimits.DEFAULT.answer(Duration.ofMillis(150)));
        try (MockLlmServer server = MockLlmServer.failing(fault, Integer.MAX_VALUE);
                HttpChatModel model = open(server, impatient.retry(QUICK.attempts(1)))) {
            assertEquals(Kind.TIMEOUT, faultOf(model).kind());
        }
    }

    @Test
    void anAnswerThatWasCutSaysSo() throws Exception {
        assertEquals(Finish.LENGTH, replyTo(MockFault.LENGTH).finish());
    }

    @Test
    void anEmptyAnswerIsEmpty() throws Exception {
        Reply reply = replyTo(MockFault.EMPTY);
        assertEquals("", reply.text());
        assertEquals(Finish.STOP, reply.finish());
    }

    Reply replyTo(MockFault fault) throws Exception {
        try (MockLlmServer server = MockLlmServer.failing(fault, Integer.MAX_VALUE);
                HttpChatModel model = open(server, QUICKLY)) {
            return ask(model);
        }
    }

    @Test
    void anEndlessFaultEndsAfterAllAttempts() {
        try (MockLlmServer server = MockLlmServer.failing(MockFault.TRUNCATED, Integer.MAX_VALUE);
                HttpChatModel model = open(server, QUICKLY)) {
            assertEquals(Kind.MALFORMED, faultOf(model).kind());
            assertEquals(3, server.requests());
        }
    }

    @Test
    void nobodyWaitsForAModelThatWasClosed() {
        try (MockLlmServer server = MockLlmServer.failing(MockFault.HANG, Integer.MAX_VALUE)) {
            HttpChatModel model = open(server, QUICKLY);
            CompletableFuture<Reply> waiting = model.chat(PROMPT, 0).toCompletableFuture();
            model.close();
            ExecutionException failed = assertThrows(ExecutionException.class, waiting::get);
            assertEquals(
                    Kind.CONNECTION,
                    assertInstanceOf(ChatFault.class, failed.getCause()).kind());
        }
    }

    @Test
    void aResponseThatIsTooLongIsGivenUp() {
        Options small = QUICKLY.limits(HttpLimits.DEFAULT.bytes(1024));
        // The mock answers in less than 1,024 bytes unless it repeats a long key: the key alone is longer than that
        // here.
        Map<String, String> environment = Map.of(keyVariable(), "k".repeat(4000));
        try (MockLlmServer server = MockLlmServer.failing(MockFault.ECHO_KEY, Integer.MAX_VALUE);
                HttpChatModel model = new Models(environment::get)
                        .chat(ModelSpec.parse(spec(server.address())), small.retry(QUICK.attempts(1)))) {
            assertEquals(
                    "TooLong: the response is longer than 1024 bytes",
                    faultOf(model).getMessage());
        }
    }

    @Test
    void aKeyThatTheServerRepeatsIsNowhereToBeFound() throws Exception {
        try (MockLlmServer server = MockLlmServer.failing(MockFault.ECHO_KEY, Integer.MAX_VALUE);
                Journal journal = Journal.open(folder);
                HttpChatModel model = open(server, QUICKLY.journal(journal))) {
            Reply reply = ask(model);
            assertFalse(reply.toString().contains(KEY));
        }
        String journal = everythingIn(folder);
        assertFalse(journal.contains(KEY));
        assertTrue(journal.contains("[key withheld]"));
    }

    private static String everythingIn(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void aWrongKeyIsAnErrorThatDoesNotNameIt() {
        try (MockLlmServer server = MockLlmServer.failing(MockFault.WRONG_KEY, Integer.MAX_VALUE);
                HttpChatModel model = open(server, QUICKLY)) {
            ChatFault fault = faultOf(model);
            assertEquals(Kind.UNAUTHORISED, fault.kind());
            assertTrue(fault.toString().contains("[key withheld]"), fault.toString());
            assertFalse(fault.toString().contains(KEY));
            assertEquals(1, server.requests());
        }
    }

    @Test
    void anAnswerOfTheJournalIsNotAskedForAgain() throws Exception {
        try (MockLlmServer server = MockLlmServer.start()) {
            Reply first;
            try (Journal journal = Journal.open(folder);
                    HttpChatModel model = open(server, QUICKLY.journal(journal))) {
                first = ask(model);
            }
            try (Journal journal = Journal.open(folder);
                    HttpChatModel model = open(server, QUICKLY.journal(journal))) {
                assertEquals(first, ask(model));
                assertEquals(1, model.counts().kept());
            }
            assertEquals(1, server.requests());
        }
    }
}
