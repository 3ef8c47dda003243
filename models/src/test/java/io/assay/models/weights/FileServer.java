package io.assay.models.weights;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Serves bytes on this machine, with entity tags and ranges; breaks off in the middle when told to. */
final class FileServer implements AutoCloseable {

    /** A request that came in: path, range and login asked with. */
    record Asked(
            String path, @Nullable String range, @Nullable String login) {}

    private record Served(String type, byte[] body, String tag) {}

    private final HttpServer server;
    private final Map<String, Served> files = new ConcurrentHashMap<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final List<Asked> asked = java.util.Collections.synchronizedList(new ArrayList<>());
    private volatile int breaksAfter = Integer.MAX_VALUE;
    private final AtomicInteger breaks = new AtomicInteger();

    FileServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void serve(String path, String type, byte[] body) {
        files.put(path, new Served(type, body, "\"" + Arrays.hashCode(body) + "\""));
    }

    void redirect(String path, URI to) {
        redirects.put(path, to.toString());
    }

    /** The next so many answers end after some bytes. */
    void breakAfter(int bytes, int times) {
        breaksAfter = bytes;
        breaks.set(times);
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String range = exchange.getRequestHeaders().getFirst("Range");
        asked.add(new Asked(path, range, exchange.getRequestHeaders().getFirst("Authorization")));
        Served served = files.get(path);
        if (redirects.containsKey(path)) {
            exchange.getResponseHeaders().set("Location", redirects.get(path));
            exchange.sendResponseHeaders(302, -1);
        } else if (served == null) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            send(exchange, served, range);
        }
        exchange.close();
    }

    private void send(HttpExchange exchange, Served served, @Nullable String range) throws IOException {
        boolean same = served.tag().equals(exchange.getRequestHeaders().getFirst("If-Range"));
        int from = range == null || !same ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        exchange.getResponseHeaders().set("ETag", served.tag());
        exchange.getResponseHeaders().set("Content-Type", served.type());
        byte[] rest = Arrays.copyOfRange(served.body(), from, served.body().length);
        exchange.sendResponseHeaders(from == 0 ? 200 : 206, rest.length);
        if (breaks.getAndDecrement() > 0) {
            exchange.getResponseBody().write(rest, 0, Math.min(breaksAfter, rest.length));
            exchange.getResponseBody().flush();
        } else {
            exchange.getResponseBody().write(rest);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
