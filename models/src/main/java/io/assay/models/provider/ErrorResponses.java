package io.assay.models.provider;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.model.ChatFault;
import io.assay.core.model.ChatFault.Kind;
import io.assay.models.http.RawResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a status other than 200 means. All four providers use HTTP's codes, with these surprises: OpenAI says 429 as well when an account
 * has no money left, Anthropic has 529 of its own for overload, and Gemini answers 400 to a wrong key.
 */
final class ErrorResponses {

    private static final Set<Integer> PASSING = Set.of(408, 409, 425, 500, 502, 503, 504, 520, 522, 524, 529);
    private static final Set<String> NO_MONEY = Set.of("insufficient_quota", "billing_hard_limit_reached");

    private ErrorResponses() {}

    static ChatFault fault(RawResponse response) {
        Optional<JsonNode> error = Json.error(response.body());
        Kind kind = kind(response.status(), error);
        String said = message(response, error);
        String message = "status " + response.status() + ": " + said + hint(kind, said);
        return new ChatFault(kind, message, RetryAfter.of(response, error).orElse(null), null);
    }

    private static Kind kind(int status, Optional<JsonNode> error) {
        if (status == 429) {
            return NO_MONEY.contains(code(error)) ? Kind.REJECTED : Kind.RATE_LIMIT;
        }
        if (status == 401 || status == 403 || (status == 400 && saysWrongKey(error))) {
            return Kind.UNAUTHORISED;
        }
        if (status >= 200 && status < 300) {
            return Kind.MALFORMED;
        }
        return PASSING.contains(status) ? Kind.UNAVAILABLE : Kind.REJECTED;
    }

    private static String hint(Kind kind, String said) {
        return kind == Kind.REJECTED && said.contains("temperature")
                ? " (a temperature of 1 is what such models have anyway, and is not sent)"
                : "";
    }

    private static String code(Optional<JsonNode> error) {
        return error.map(json -> json.at("/error/code").asText("")).orElse("");
    }

    private static boolean saysWrongKey(Optional<JsonNode> error) {
        return error.map(json -> json.at("/error/message").asText(""))
                .filter(said -> said.toLowerCase(Locale.ROOT).contains("api key"))
                .isPresent();
    }

    private static String message(RawResponse response, Optional<JsonNode> error) {
        return error.map(json ->
                        json.at("/error/message").asText(json.path("error").asText("")))
                .filter(said -> !said.isBlank())
                .map(said -> Json.beginning(said.getBytes(StandardCharsets.UTF_8)))
                .orElseGet(() -> Json.beginning(response.body()));
    }
}
