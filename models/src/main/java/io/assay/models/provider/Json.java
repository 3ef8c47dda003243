package io.assay.models.provider;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.model.ChatFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** JSON of requests and answers. What servers send is bounded in depth and length. */
public final class Json {

    private static final int DEEPEST = 200;
    private static final int LONGEST = 64 << 20;
    private static final int SHOWN = 200;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build());

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static byte[] bytes(JsonNode json) {
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a JSON tree can always be written", impossible);
        }
    }

    /** Text that we were given as JSON: a schema, a tool's arguments. */
    public static JsonNode given(String what, String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(what + " is not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    /** What a server answered. */
    public static JsonNode answer(byte[] body) {
        try {
            JsonNode json = MAPPER.readTree(body);
            if (json == null || !json.isObject()) {
                throw malformed("the answer is no JSON object but begins with '" + beginning(body) + "'");
            }
            return json;
        } catch (IOException broken) {
            throw malformed("the answer is not whole JSON and begins with '" + beginning(body) + "'");
        }
    }

    /** The same, where errors may come as anything. */
    static Optional<JsonNode> error(byte[] body) {
        try {
            return Optional.ofNullable(MAPPER.readTree(body));
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    /** A field that an answer must have, by JSON pointer. */
    public static JsonNode need(JsonNode answer, String pointer) {
        JsonNode found = answer.at(pointer);
        if (found.isMissingNode()) {
            throw malformed("the answer has no " + pointer.substring(1).replace('/', '.'));
        }
        return found;
    }

    public static ChatFault malformed(String message) {
        return new ChatFault(ChatFault.Kind.MALFORMED, message);
    }

    static String beginning(byte[] body) {
        int shown = Math.min(SHOWN, body.length);
        return new String(body, 0, shown, StandardCharsets.UTF_8).replaceAll("\\s+", " ");
    }
}
