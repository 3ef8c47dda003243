package io.assay.core.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value of a plan with its place. */
public sealed interface Node {

    /** Counted from 1. */
    int line();

    /** Dotted, as {@code generate.steps[2].prompt}; empty for the plan as a whole. */
    String path();

    /**
     * A text, number or boolean.
     *
     * @param value {@code String}, {@code Long}, {@code Double} or {@code Boolean}
     */
    record Scalar(int line, String path, Object value) implements Node {}

    /** A list. */
    record Items(int line, String path, List<Node> items) implements Node {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** A mapping, in its order. */
    record Keys(int line, String path, Map<String, Node> keys) implements Node {

        public Keys {
            keys = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(keys));
        }
    }

    /** Path of a key below a path. */
    static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** What it is, for messages. */
    default String kind() {
        if (this instanceof Scalar scalar) {
            return scalar.value() instanceof String ? "a text" : String.valueOf(scalar.value());
        }
        return this instanceof Items ? "a list" : "a mapping";
    }

    /** As plain maps, lists, texts, numbers and booleans. */
    default Object plain() {
        if (this instanceof Items list) {
            return list.items().stream().map(Node::plain).toList();
        }
        if (this instanceof Keys mapping) {
            Map<String, Object> plain = new LinkedHashMap<>();
            mapping.keys().forEach((key, value) -> plain.put(key, value.plain()));
            return plain;
        }
        return ((Scalar) this).value();
    }
}
