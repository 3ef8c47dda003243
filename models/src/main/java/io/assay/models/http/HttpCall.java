package io.assay.models.http;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;

/**
 * What is sent. It holds no key: the {@link Endpoint} adds it at the door.
 *
 * @param method {@code GET} or {@code POST}
 * @param path below the endpoint's address, with a leading slash
 * @param type content type of the body
 * @param body possibly empty
 */
public record HttpCall(String method, String path, String type, byte[] body) {

    public static HttpCall post(String path, byte[] json) {
        return new HttpCall("POST", path, "application/json", json);
    }

    public static HttpCall get(String path) {
        return new HttpCall("GET", path, "application/json", new byte[0]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HttpCall call
                && method.equals(call.method)
                && path.equals(call.path)
                && type.equals(call.type)
                && Arrays.equals(body, call.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(method, path, type, Arrays.hashCode(body));
    }

    @Override
    public String toString() {
        return method + " " + path + " " + new String(body, StandardCharsets.UTF_8);
    }
}
