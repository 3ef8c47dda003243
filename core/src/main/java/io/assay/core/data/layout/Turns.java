package io.assay.core.data.layout;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Turns of a conversation, as the usual layouts write them. */
final class Turns {

    private static final List<String> TEXT_KEYS = List.of("content", "value", "text");

    private Turns() {}

    /** What is said, turn by turn, joined by lines; null where the list holds no conversation and no strings. */
    static @Nullable String join(List<?> turns) {
        StringJoiner text = new StringJoiner("\n");
        for (Object turn : turns) {
            String said = turn instanceof String string ? string : turn instanceof Map<?, ?> map ? said(map) : null;
            if (said == null) {
                return null;
            }
            if (!said.isEmpty()) {
                text.add(said);
            }
        }
        return text.toString();
    }

    /** Content may be in parts, of which some are images; a turn that only calls a tool says nothing. */
    private static @Nullable String said(Map<?, ?> turn) {
        for (String key : TEXT_KEYS) {
            Object value = turn.get(key);
            if (value instanceof String text) {
                return text;
            }
            if (value instanceof List<?> parts) {
                return join(parts);
            }
        }
        return turn.containsKey("role") || turn.containsKey("from") || turn.containsKey("type") ? "" : null;
    }

    static boolean shareGpt(Object value) {
        return first(value) instanceof Map<?, ?> turn && turn.containsKey("from") && turn.containsKey("value");
    }

    static boolean chat(Object value) {
        return first(value) instanceof Map<?, ?> turn && turn.containsKey("role");
    }

    static boolean tokens(Object value) {
        return first(value) instanceof String;
    }

    private static @Nullable Object first(Object value) {
        return value instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
    }

    /** What a value is, for a message. */
    static String kind(Object value) {
        if (value instanceof Number) {
            return "a number";
        }
        if (value instanceof Boolean) {
            return "true or false";
        }
        return value instanceof List<?> ? "a list" : "an object";
    }
}
