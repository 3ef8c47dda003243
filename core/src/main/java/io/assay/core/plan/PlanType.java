package io.assay.core.plan;

import io.assay.core.Names;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a component of a plan's record may be: a text, a whole number, a number, true or false, a word of an enum, anything at all
 * ({@code Object}), a list, a map, an {@code Optional}, a {@link Named}, a record, or a sealed interface of records.
 *
 * @param raw the class
 * @param inner what a list, map, optional or named value holds; the class itself elsewhere
 */
record PlanType(Kind kind, Class<?> raw, Type inner) {

    enum Kind {
        ANY,
        TEXT,
        WHOLE,
        NUMBER,
        FLAG,
        WORD,
        LIST,
        MAP,
        OPTIONAL,
        NAMED,
        CHOICE,
        RECORD
    }

    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(Object.class, Kind.ANY),
            Map.entry(String.class, Kind.TEXT),
            Map.entry(int.class, Kind.WHOLE),
            Map.entry(Integer.class, Kind.WHOLE),
            Map.entry(long.class, Kind.WHOLE),
            Map.entry(Long.class, Kind.WHOLE),
            Map.entry(double.class, Kind.NUMBER),
            Map.entry(Double.class, Kind.NUMBER),
            Map.entry(boolean.class, Kind.FLAG),
            Map.entry(Boolean.class, Kind.FLAG),
            Map.entry(List.class, Kind.LIST),
            Map.entry(Map.class, Kind.MAP),
            Map.entry(Optional.class, Kind.OPTIONAL),
            Map.entry(Named.class, Kind.NAMED));

    static PlanType of(Type type) {
        Class<?> raw = type instanceof ParameterizedType generic ? (Class<?>) generic.getRawType() : (Class<?>) type;
        Type[] arguments =
                type instanceof ParameterizedType generic ? generic.getActualTypeArguments() : new Type[] {raw};
        Kind kind = KINDS.getOrDefault(
                raw, raw.isEnum() ? Kind.WORD : raw.isRecord() ? Kind.RECORD : raw.isSealed() ? Kind.CHOICE : null);
        if (kind == null) {
            throw new IllegalStateException("a plan cannot hold " + raw);
        }
        return new PlanType(kind, raw, arguments[arguments.length - 1]);
    }

    static String key(RecordComponent component) {
        return Names.kebab(component.getName());
    }

    static List<String> keys(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).map(PlanType::key).toList();
    }

    /** The records a sealed interface permits, at any depth, by name. */
    Map<String, Class<?>> options() {
        Map<String, Class<?>> options = new LinkedHashMap<>();
        for (Class<?> permitted : raw.getPermittedSubclasses()) {
            if (permitted.isRecord()) {
                options.put(Names.kebab(permitted.getSimpleName()), permitted);
            } else {
                options.putAll(of(permitted).options());
            }
        }
        return options;
    }

    List<String> words() {
        return Arrays.stream(raw.getEnumConstants())
                .map(constant -> Names.kebab(constant.toString()))
                .toList();
    }

    String describe() {
        return switch (kind) {
            case TEXT -> "a text";
            case WHOLE -> "a whole number";
            case NUMBER -> "a number";
            case FLAG -> "true or false";
            case WORD -> "one of " + String.join(", ", words());
            default -> kind.name();
        };
    }

    /** The value as a component of this type, or null where it cannot be one. Numbers and booleans are texts where a text is asked for. */
    @Nullable
    Object convert(Object value) {
        return switch (kind) {
            case TEXT -> String.valueOf(value);
            case WHOLE -> value instanceof Long number ? whole(number) : null;
            case NUMBER -> value instanceof Number number ? (Object) number.doubleValue() : null;
            case FLAG -> value instanceof Boolean ? value : null;
            case WORD -> word(String.valueOf(value));
            default -> null;
        };
    }

    private @Nullable Object whole(long number) {
        if (raw == long.class || raw == Long.class) {
            return number;
        }
        return number == (int) number ? (Object) (int) number : null;
    }

    private @Nullable Object word(String word) {
        int at = words().indexOf(word);
        return at < 0 ? null : raw.getEnumConstants()[at];
    }

    /** What stands for a key that is left out, or null where it must be there. */
    @Nullable
    Object absent() {
        return switch (kind) {
            case OPTIONAL -> Optional.empty();
            case LIST -> List.of();
            case MAP -> Map.of();
            default -> null;
        };
    }
}
