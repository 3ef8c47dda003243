package io.assay.models.provider;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatFault.Kind;
import io.assay.models.http.RawResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorResponsesTest {

    private static ChatFault fault(int status, Map<String, String> headers, String body) {
        return ErrorResponses.fault(new RawResponse(status, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Kind kind(int status, String body) {
        return fault(status, Map.of(), body).kind();
    }

    private static Optional<Duration> wait(Map<String, String> headers) {
        return fault(429, headers, "").retryAfter();
    }

    @Test
    void aStatusMeansWhatCanBeDone() {
        assertEquals(Kind.RATE_LIMIT, kind(429, ""));
        assertEquals(Kind.UNAVAILABLE, kind(503, ""));
        assertEquals(Kind.UNAVAILABLE, kind(529, "")); // Anthropic: overloaded_error.
        assertEquals(Kind.UNAUTHORISED, kind(401, ""));
        assertEquals(Kind.REJECTED, kind(404, ""));
        assertEquals(Kind.REJECTED, kind(302, ""));
        assertEquals(Kind.MALFORMED, kind(204, ""));
    }

    /** platform.openai.com/docs/guides/error-codes: 429 insufficient_quota is not a matter of pace. */
    @Test
    void anAccountWithoutMoneyIsNotARateLimit() {
        assertEquals(
                Kind.REJECTED, kind(429, "{\"error\": {\"message\": \"no quota\", \"code\": \"insufficient_quota\"}}"));
    }

    /** ai.google.dev/gemini-api/docs/troubleshooting: a wrong key is a 400. */
    @Test
    void aWrongKeyOfGeminiIsUnauthorised() {
        assertEquals(
                Kind.UNAUTHORISED,
                kind(400, "{\"error\": {\"message\": \"API key not valid.\", \"status\": \"INVALID_ARGUMENT\"}}"));
    }

    @Test
    void theMessageIsTheProvidersOwnAndShort() {
        assertEquals(
                "status 400: too long",
                fault(400, Map.of(), "{\"error\": {\"message\": \"too long\"}}").getMessage());
        assertEquals(
                "status 404: no model",
                fault(404, Map.of(), "{\"error\": \"no model\"}").getMessage()); // Ollama.
        assertEquals(
                "status 502: <html>bad gateway",
                fault(502, Map.of(), "<html>bad\n gateway").getMessage());
        assertEquals(
                "status 500: ".length() + 200,
                String.valueOf(fault(500, Map.of(), "x".repeat(5000)).getMessage())
                        .length());
    }

    @Test
    void howLongToWaitIsSaidInManyWays() {
        assertEquals(Optional.of(Duration.ofSeconds(3)), wait(Map.of("retry-after", "3")));
        assertEquals(Optional.of(Duration.ofMillis(500)), wait(Map.of("retry-after", "0.5")));
        assertEquals(Optional.of(Duration.ofMillis(250)), wait(Map.of("retry-after-ms", "250", "retry-after", "1")));
        // RFC 9110's own example of a date, one minute and one second after the response.
        assertEquals(
                Optional.of(Duration.ofSeconds(61)),
                wait(Map.of("retry-after", "Fri, 31 Dec 1999 23:59:59 GMT", "date", "Fri, 31 Dec 1999 23:58:58 GMT")));
        assertEquals(Optional.empty(), wait(Map.of("retry-after", "soon")));
        assertEquals(Optional.empty(), wait(Map.of()));
    }

    /** google.rpc.RetryInfo, as Gemini sends it. */
    @Test
    void geminiSaysHowLongInTheBody() {
        String body =
                "{\"error\": {\"message\": \"quota\", \"details\": [{\"@type\": \"type.googleapis.com/google.rpc.Help\"},"
                        + " {\"@type\": \"type.googleapis.com/google.rpc.RetryInfo\", \"retryDelay\": \"13.5s\"}]}}";
        assertEquals(
                Optional.of(Duration.ofMillis(13_500)),
                fault(429, Map.of(), body).retryAfter());
    }
}
