package io.assay.core.catalog;

import io.assay.core.Names;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How parameters of metrics are described, parsed and written. */
final class ParameterType {

    /** Between the elements of a list; a comma would part parameters. */
    private static final String BETWEEN = "+";

    private ParameterType() {}

    static String describe(RecordComponent component) {
        Class<?> type = component.getType();
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(ParameterType::write)
                    .collect(Collectors.joining("|"));
        }
        if (type == int.class || type == long.class) {
            return "integer";
        }
        if (type == double.class) {
            return "number";
        }
        if (type == boolean.class) {
            return "boolean";
        }
        if (type == List.class) {
            return holdsNumbers(component) ? "list of numbers" : "list";
        }
        return "text";
    }

    static Object parse(RecordComponent component, String text, String name) {
        Class<?> type = component.getType();
        try {
            if (type == int.class) {
                return Integer.valueOf(text);
            }
            if (type == long.class) {
                return Long.valueOf(text);
            }
            if (type == double.class) {
                return Double.valueOf(text);
            }
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(
                    name + " must be a " + describe(component) + ", but was " + text, notANumber);
        }
        if (type == boolean.class) {
            if (!text.equals("true") && !text.equals("false")) {
                throw new IllegalArgumentException(name + " must be true or false, but was " + text);
            }
            return Boolean.valueOf(text);
        }
        if (type == List.class) {
            String[] parts = text.split("[+]");
            return holdsNumbers(component)
                    ? Arrays.stream(parts).map(part -> number(part, name)).toList()
                    : List.of(parts);
        }
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                if (write(constant).equalsIgnoreCase(text)) {
                    return constant;
                }
            }
            throw new IllegalArgumentException(name + " must be one of " + describe(component) + ", but was " + text);
        }
        return text;
    }

    private static boolean holdsNumbers(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] == Double.class;
    }

    private static Double number(String part, String name) {
        try {
            return Double.valueOf(part);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " must hold numbers, but held " + part, notANumber);
        }
    }

    /** As a value of {@code report.json}. */
    static Object print(Object value) {
        return value instanceof Enum<?> ? write(value) : value;
    }

    /** As it is written inside the brackets of an id. */
    static String write(Object value) {
        if (value instanceof Enum<?> constant) {
            return Names.kebab(constant.toString());
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN));
        }
        return String.valueOf(value);
    }
}
