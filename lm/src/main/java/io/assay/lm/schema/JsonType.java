package io.assay.lm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Types of JSON Schema, each with the keywords that are about it. */
enum JsonType {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    INTEGER,
    BOOLEAN,
    NULL;

    static Optional<JsonType> named(String name) {
        return Arrays.stream(values()).filter(type -> type.label().equals(name)).findFirst();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOf(JsonNode value) {
        return switch (this) {
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case STRING -> value.isTextual();
            case NUMBER -> value.isNumber();
            case INTEGER -> value.canConvertToExactIntegral();
            case BOOLEAN -> value.isBoolean();
            case NULL -> value.isNull();
        };
    }

    Set<String> keywords() {
        return switch (this) {
            case OBJECT -> Set.of("properties", "required", "additionalProperties");
            case ARRAY -> Set.of("items", "minItems", "maxItems", "uniqueItems");
            case STRING -> Set.of("minLength", "maxLength", "format");
            case NUMBER, INTEGER -> NumberBounds.KEYWORDS;
            case BOOLEAN, NULL -> Set.of();
        };
    }

    /** Whether a schema says anything about it. */
    boolean meantBy(JsonNode schema) {
        return keywords().stream().anyMatch(schema::has);
    }
}
