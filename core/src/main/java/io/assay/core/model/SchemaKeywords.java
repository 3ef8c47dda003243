package io.assay.core.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The part of JSON Schema (2020-12) that is kept whoever writes: a grammar can be made of it, and a validator knows it. Any other keyword is refused, as it would be ignored in silence. */
public final class SchemaKeywords {

    /** Keywords that say nothing about validity. */
    public static final Set<String> SAY_NOTHING = Set.of(
            "$schema",
            "$id",
            "$comment",
            "$defs",
            "definitions",
            "title",
            "description",
            "default",
            "examples",
            "deprecated",
            "readOnly",
            "writeOnly",
            "discriminator");

    private static final Set<String> KEPT = Set.of(
            "type",
            "properties",
            "required",
            "additionalProperties",
            "items",
            "minItems",
            "maxItems",
            "enum",
            "const",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "format",
            "anyOf",
            "oneOf",
            "allOf",
            "$ref");

    /** Keywords below which a schema stands under each name. */
    private static final Set<String> OF_NAMES = Set.of("properties", "$defs", "definitions");

    private SchemaKeywords() {}

    /** All keywords that may be used. */
    public static Set<String> known() {
        Set<String> known = new TreeSet<>(KEPT);
        known.addAll(SAY_NOTHING);
        return known;
    }

    /**
     * A keyword that is not known.
     *
     * @param path where it stands, as {@code #/properties/name}
     */
    public record Unknown(String keyword, String path) {}

    /** All keywords of a schema that are not known, whether a slip of the pen or beyond what is kept. */
    public static List<Unknown> unknown(Object schema) {
        List<Unknown> unknown = new ArrayList<>();
        collect(schema, "#", unknown);
        return unknown;
    }

    private static void collect(Object schema, String path, List<Unknown> unknown) {
        if (!(schema instanceof Map<?, ?> map)) {
            return;
        }
        map.forEach((key, value) -> {
            String keyword = String.valueOf(key);
            String below = path + "/" + keyword;
            if (!KEPT.contains(keyword) && !SAY_NOTHING.contains(keyword)) {
                unknown.add(new Unknown(keyword, path));
            } else if (OF_NAMES.contains(keyword) && value instanceof Map<?, ?> named) {
                named.forEach((name, inner) -> collect(inner, below + "/" + name, unknown));
            } else if (keyword.endsWith("Of") && value instanceof List<?> branches) {
                branches.forEach(branch -> collect(branch, below, unknown));
            } else if (keyword.equals("items") || keyword.equals("additionalProperties")) {
                collect(value, below, unknown);
            }
        });
    }
}
