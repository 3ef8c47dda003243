package io.assay.benchmarks;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes a result as one line of JSON. */
final class Line {

    private Line() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(entry -> quoted(entry.getKey()) + ": " + of(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        return value instanceof Number ? value.toString() : quoted(value);
    }

    private static String quoted(Object text) {
        return '"' + text.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
