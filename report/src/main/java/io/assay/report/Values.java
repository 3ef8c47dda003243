package io.assay.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.core.report.Report.MetricResult;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What stands beside a value, as JSON: dots in names become objects. */
final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Names may come from data; deeper ones stay flat, so that no reader of the report runs out of stack. */
    private static final int DEPTH_MAX = 8;

    private static final double WHOLE_MAX = 1e15;

    private Values() {}

    /** {@code counts.EMAIL = 9} becomes {@code {"counts": {"EMAIL": 9}}}; a name below another value's name stays flat. */
    static ObjectNode of(MetricResult metric) {
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        metric.values().forEach((name, value) -> {
            if (Double.isFinite(value)) {
                leaves.put(name, number(value));
            }
        });
        metric.lists().forEach((name, list) -> leaves.put(name, strings(list)));
        Set<String> names = new HashSet<>(leaves.keySet());
        ObjectNode root = NODES.objectNode();
        leaves.forEach(
                (name, leaf) -> put(root, nests(name, names) ? List.of(name.split("\\.")) : List.of(name), leaf));
        return root;
    }

    /** Whole numbers without a fraction, all others with every digit. */
    static JsonNode number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE_MAX;
        return whole ? NODES.numberNode((long) value) : NODES.numberNode(value);
    }

    static ArrayNode strings(List<String> list) {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(array::add);
        return array;
    }

    static ArrayNode numbers(List<Double> list) {
        ArrayNode array = NODES.arrayNode(list.size());
        list.forEach(value -> array.add(number(value)));
        return array;
    }

    /** A parameter as JSON; what JSON does not know is printed. */
    static JsonNode any(Object value) {
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Number count && Double.isFinite(count.doubleValue())) {
            return count instanceof Long || count instanceof Integer
                    ? NODES.numberNode(count.longValue())
                    : number(count.doubleValue());
        }
        if (value instanceof Iterable<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(any(item)));
            return array;
        }
        return NODES.textNode(String.valueOf(value));
    }

    private static boolean nests(String name, Set<String> names) {
        String[] parts = name.split("\\.", -1);
        if (parts.length > DEPTH_MAX || !Stream.of(parts).allMatch(part -> part.matches("\\p{L}.*"))) {
            return false; // The dot of a number nests nothing: rate-at-least-0.7.
        }
        for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
            if (names.contains(name.substring(0, dot))) {
                return false;
            }
        }
        return true;
    }

    private static void put(ObjectNode root, List<String> path, JsonNode leaf) {
        ObjectNode node = root;
        for (String part : path.subList(0, path.size() - 1)) {
            node = node.withObjectProperty(part);
        }
        node.set(path.get(path.size() - 1), leaf);
    }
}
