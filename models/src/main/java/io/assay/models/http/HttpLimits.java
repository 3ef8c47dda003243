package io.assay.models.http;

import io.assay.core.Require;
import java.time.Duration;

/**
 * How far a call may go.
 *
 * @param connect time to reach the server
 * @param answer time of the whole call, however slowly bytes arrive
 * @param bytes of a response, at most
 * @param connections open at once, at most
 */
public record HttpLimits(Duration connect, Duration answer, int bytes, int connections) {

    /** 10 s to connect, 10 minutes for an answer, 64 MB, 256 connections. */
    public static final HttpLimits DEFAULT =
            new HttpLimits(Duration.ofSeconds(10), Duration.ofMinutes(10), 64 << 20, 256);

    public HttpLimits {
        Require.that(connect.toMillis() >= 1, "connect time must be at least 1 ms, but was %s", connect);
        Require.that(answer.toMillis() >= 1, "answer time must be at least 1 ms, but was %s", answer);
        Require.that(bytes >= 1024, "response bytes must be at least 1024, but was %d", bytes);
        Require.that(connections >= 1, "connections must be at least 1, but was %d", connections);
    }

    public HttpLimits answer(Duration longest) {
        return new HttpLimits(connect, longest, bytes, connections);
    }

    public HttpLimits connections(int most) {
        return new HttpLimits(connect, answer, bytes, most);
    }

    public HttpLimits bytes(int most) {
        return new HttpLimits(connect, answer, most, connections);
    }
}
