package io.assay.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for model services on a free port of this machine: the interfaces of OpenAI (chat, completions with echo, embeddings, batch
 * files), Anthropic, Gemini and Ollama, with deterministic answers, every fault of {@link MockFault}, and its own books of who asked what how
 * often.
 */
public final class MockLlmServer implements AutoCloseable {

    static {
        // Without this the JDK's server waits 40 ms for an acknowledgement between head and body.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final long DRIP_MILLIS = 20;

    /** A request as it came. */
    public record Received(String path, Map<String, List<String>> headers, String body) {

        public String header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().get(0))
                    .findFirst()
                    .orElse("");
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(MockLlmServer::daemon);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final BiFunction<String, Integer, @Nullable MockFault> faults;
    private final Map<String, AtomicInteger> deliveries = new ConcurrentHashMap<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger inFlightMost = new AtomicInteger();
    private final MockBatches batches = new MockBatches();

    private MockLlmServer(BiFunction<String, Integer, @Nullable MockFault> faults) {
        this.faults = faults;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** A server that only answers. */
    public static MockLlmServer start() {
        return start((body, delivery) -> null);
    }

    /** @param faults by body and how often this body has come, from 1; null is none */
    public static MockLlmServer start(BiFunction<String, Integer, @Nullable MockFault> faults) {
        return new MockLlmServer(faults);
    }

    /** Each body fails so often in this way before it is answered. */
    public static MockLlmServer failing(MockFault fault, int times) {
        return start((body, delivery) -> delivery <= times ? fault : null);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "mock-llm-server");
        thread.setDaemon(true);
        return thread;
    }

    /** Its address, without a path. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a request of this body is answered with. */
    public static String text(String body) {
        return MockAnswers.text(body.getBytes(StandardCharsets.UTF_8));
    }

    public List<Received> received() {
        return List.copyOf(received);
    }

    public int requests() {
        return deliveries.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** Requests whose body had come before. */
    public int repeats() {
        return requests() - deliveries.size();
    }

    /** Most requests at a time. */
    public int inFlightMost() {
        return inFlightMost.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] request = exchange.getRequestBody().readAllBytes();
        String body = new String(request, StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        received.add(new Received(path, Map.copyOf(exchange.getRequestHeaders()), body));
        int delivery = deliveries
                .computeIfAbsent(path + body, any -> new AtomicInteger())
                .incrementAndGet();
        inFlightMost.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        try (exchange) {
            answer(exchange, path, request, faults.apply(body, delivery));
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, String path, byte[] request, @Nullable MockFault fault)
            throws IOException {
        byte[] batch = batches.answer(exchange.getRequestMethod(), path, request);
        if (batch.length > 0) {
            send(exchange, 200, batch);
            return;
        }
        ObjectNode answer = MockAnswers.of(path, request, fault);
        if (answer == null) {
            send(exchange, 404, error("no such path: " + path));
        } else if (fault == null) {
            send(exchange, 200, MockAnswers.JSON.writeValueAsBytes(answer));
        } else {
            fail(exchange, fault, answer);
        }
    }

    private void fail(HttpExchange exchange, MockFault fault, ObjectNode answer) throws IOException {
        byte[] whole = MockAnswers.JSON.writeValueAsBytes(answer);
        switch (fault) {
            case RATE_LIMIT -> {
                exchange.getResponseHeaders().set("Retry-After", "0.05");
                send(exchange, 429, error("slow down"));
            }
            case RATE_LIMIT_SILENT -> send(exchange, 429, error("slow down"));
            case SERVER_ERROR -> send(exchange, 500, error("broken"));
            case WRONG_KEY -> send(exchange, 401, error("the key " + keys(exchange) + " is wrong"));
            case ECHO_KEY -> {
                exchange.getResponseHeaders().set("x-you-sent", keys(exchange));
                send(exchange, 200, MockAnswers.JSON.writeValueAsBytes(answer.put("you-sent", keys(exchange))));
            }
            case HANG -> awaitClosing(Long.MAX_VALUE);
            case DRIP -> drip(exchange, whole);
            case TRUNCATED -> send(exchange, 200, Arrays.copyOf(whole, whole.length / 2));
            case MALFORMED -> send(exchange, 200, "upstream error".getBytes(StandardCharsets.UTF_8));
            case WRONG_TYPE -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write("<html>sign in</html>".getBytes(StandardCharsets.UTF_8));
            }
            case CUT -> cut(exchange, whole);
            case DISCONNECT -> exchange.close();
            case STREAM -> stream(exchange, answer);
            case LENGTH, REFUSAL, EMPTY -> send(exchange, 200, whole);
        }
    }

    private static byte[] error(String message) {
        ObjectNode error = MockAnswers.JSON.createObjectNode();
        error.putObject("error").put("message", message).put("type", "mock");
        return error.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String keys(HttpExchange exchange) {
        return String.join(
                " ",
                Stream.of("authorization", "x-api-key", "x-goog-api-key")
                        .map(name -> exchange.getRequestHeaders().getFirst(name))
                        .filter(value -> value != null)
                        .toList());
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void cut(HttpExchange exchange, byte[] whole) throws IOException {
        exchange.sendResponseHeaders(200, whole.length);
        exchange.getResponseBody().write(whole, 0, whole.length / 2);
        exchange.getResponseBody().flush();
    }

    /** Byte by byte, and spaces for ever after: an answer that keeps every idle timeout happy. */
    private void drip(HttpExchange exchange, byte[] whole) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        for (int i = 0; !awaitClosing(DRIP_MILLIS); i++) {
            body.write(i < whole.length ? whole[i] : ' ');
            body.flush();
        }
    }

    /** Whether the server is being closed. */
    private boolean awaitClosing(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException closed) {
            return true;
        }
    }

    private static void stream(HttpExchange exchange, ObjectNode answer) throws IOException {
        String chunk = "data: " + answer + "\n\n";
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        exchange.getResponseBody().write((chunk + chunk + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
