package io.assay.core;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The original columns of a sample, all kept, and the names under which metrics look for them.
 *
 * <p>Values are {@code String}, {@code Number}, {@code Boolean}, {@code List<Object>} or {@code Map<String, Object>}, as JSON has
 * them; a JSON null is left out. A metric asks by meaning ({@code "source"}); what column that is, the layout or
 * {@code --map} decides.
 *
 * @param columns all original columns in their order
 * @param mapping meaning to column name or dotted path, or to several with commas between: {@code embedding=e0,e1,e2}
 */
public record Fields(Map<String, Object> columns, Map<String, String> mapping) {

    /** No columns at all. */
    public static final Fields NONE = new Fields(Map.of(), Map.of());

    /**
     * The value under a meaning, a column name, or a dotted path into nested columns; empty where there is none. Several columns
     * under one meaning give the list of their values, if all are there.
     */
    public Optional<Object> value(String name) {
        String column = column(name);
        Optional<Object> one = at(column);
        if (one.isPresent() || column.indexOf(',') < 0) {
            return one;
        }
        Map<String, Object> parts = several(column);
        return parts.size() == column.split(",", -1).length
                ? Optional.of(List.copyOf(parts.values()))
                : Optional.empty();
    }

    /** The values of the columns under a meaning, by column name in the order of the mapping; those that are missing are left out. */
    public Map<String, Object> several(String name) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : column(name).split(",", -1)) {
            at(column).ifPresent(value -> values.put(column, value));
        }
        return values;
    }

    /** The column that a meaning stands for; the meaning itself where nothing is mapped. */
    public String column(String name) {
        return mapping.getOrDefault(name, name);
    }

    private Optional<Object> at(String column) {
        Object direct = columns.get(column);
        return direct != null ? Optional.of(direct) : Optional.ofNullable(walk(column));
    }

    /** Follows {@code a.b.0.c} through maps and lists. */
    private @Nullable Object walk(String path) {
        if (path.indexOf('.') < 0) {
            return null;
        }
        Object at = columns;
        for (String part : path.split("\\.", -1)) {
            if (at instanceof Map<?, ?> map) {
                at = map.get(part);
            } else if (at instanceof List<?> list && part.chars().allMatch(Character::isDigit) && !part.isEmpty()) {
                int index = Integer.parseInt(part);
                at = index < list.size() ? list.get(index) : null;
            } else {
                return null;
            }
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /** The value as text: strings as they are, numbers and booleans printed, lists of strings joined by lines. */
    public Optional<String> text(String name) {
        return value(name).map(Fields::print);
    }

    /** The value as a number, where it is one or prints as one. */
    public Optional<Double> number(String name) {
        return value(name).flatMap(Fields::parse);
    }

    /** Columns without any mapping. */
    public static Fields of(Map<String, Object> columns) {
        return new Fields(columns, Map.of());
    }

    private static String print(Object value) {
        if (value instanceof List<?> list) {
            return String.join("\n", list.stream().map(String::valueOf).toList());
        }
        return String.valueOf(value);
    }

    private static Optional<Double> parse(Object value) {
        if (value instanceof Number number) {
            return Optional.of(number.doubleValue());
        }
        try {
            double parsed = Double.parseDouble(String.valueOf(value).strip());
            return Double.isFinite(parsed) ? Optional.of(parsed) : Optional.empty();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
