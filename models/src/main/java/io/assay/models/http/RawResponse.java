package io.assay.models.http;

import java.util.Map;
import java.util.Optional;

/**
 * What came back.
 *
 * @param headers by lower-case name, the last of equal names
 * @param body as it came
 */
public record RawResponse(int status, Map<String, String> headers, byte[] body) {

    public RawResponse {
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    @Override
    public String toString() {
        return "status " + status + ", " + body.length + " bytes";
    }
}
