package io.assay.generate.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.assay.generate.parse.Answers.FieldType;
import io.assay.generate.plan.LayoutSpec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * JSON as models write it: among other words, in a code block, with trailing commas, comments or single quotes. What can be read one way
 * only is read; then the schema decides. A property that breaks it falls alone if it need not be there.
 */
public final class JsonAnswer {

    private static final int NESTING_MAX = 60;
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();
    private static final JsonMapper LENIENT = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(NESTING_MAX)
                            .build())
                    .build())
            .enable(
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build();

    private JsonAnswer() {}

    static List<Piece> read(LayoutSpec.Json layout, String text, boolean cut) {
        List<Piece> pieces = new ArrayList<>();
        try {
            for (JsonNode object : objects(layout, text)) {
                pieces.add(checked(layout, object));
            }
        } catch (Broken broken) {
            broken.before.forEach(object -> pieces.add(checked(layout, object)));
            pieces.add(Piece.lost(cut ? "cut" : "unparsed", "broken JSON: " + Piece.shown(text)));
        }
        return pieces.isEmpty() ? List.of(Piece.lost("unparsed", "no JSON: " + Piece.shown(text))) : pieces;
    }

    /** The answer ends, or breaks, inside a value; what was whole before it is kept. */
    private static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        private final transient List<JsonNode> before;

        Broken(List<JsonNode> before) {
            this.before = before;
        }
    }

    private static List<JsonNode> objects(LayoutSpec.Json layout, String text) throws Broken {
        List<JsonNode> objects = new ArrayList<>();
        int from = begin(text, layout.list());
        if (from < 0) {
            return objects;
        }
        try (JsonParser parser = LENIENT.createParser(text.substring(from))) {
            boolean list = parser.nextToken() == JsonToken.START_ARRAY;
            if (!list) {
                objects.add(LENIENT.readTree(parser));
                return objects;
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                objects.add(LENIENT.readTree(parser));
            }
            return objects;
        } catch (IOException broken) {
            throw new Broken(objects);
        }
    }

    /** Where the JSON begins: a list may also be a bare run of objects inside other words. */
    private static int begin(String text, boolean list) {
        int object = text.indexOf('{');
        int array = text.indexOf('[');
        return list && array >= 0 && (object < 0 || array < object) ? array : object;
    }

    private static Piece checked(LayoutSpec.Json layout, JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            return Piece.lost("off-schema", "an object is wanted: " + Piece.shown(String.valueOf(node)));
        }
        Schema schema = schema(layout.schema());
        Set<String> required = names(layout.schema(), "required");
        List<String> missing = new ArrayList<>();
        List<Error> errors = schema.validate(object.toString(), InputFormat.JSON);
        for (Error error : errors) {
            String property = property(error);
            if (property.isEmpty() || required.contains(property)) {
                return Piece.lost("off-schema", error.getMessage() + ": " + Piece.shown(object.toString()));
            }
            if (object.remove(property) != null) {
                missing.add(property);
            }
        }
        properties(layout.schema()).stream()
                .filter(name -> !object.has(name) && !missing.contains(name))
                .forEach(missing::add);
        Map<String, Object> fields = new LinkedHashMap<>();
        object.properties().forEach(entry -> {
            if (!entry.getValue().isNull()) {
                fields.put(entry.getKey(), LENIENT.convertValue(entry.getValue(), Object.class));
            }
        });
        return new Piece(fields, missing, java.util.Optional.empty());
    }

    private static String property(Error error) {
        return error.getInstanceLocation().getNameCount() == 0
                ? ""
                : String.valueOf(error.getInstanceLocation().getElement(0));
    }

    private static Schema schema(Object schema) {
        return KNOWN.computeIfAbsent(text(schema), text -> SCHEMAS.getSchema(text, InputFormat.JSON));
    }

    /** The schema as a provider takes it. */
    public static String text(Object schema) {
        return LENIENT.valueToTree(schema).toString();
    }

    /** The schema of a list of such objects. */
    public static String listText(Object schema) {
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("type", "array");
        list.put("items", schema);
        return text(list);
    }

    static Set<String> properties(Object schema) {
        Set<String> names = new LinkedHashSet<>();
        if (schema instanceof Map<?, ?> map && map.get("properties") instanceof Map<?, ?> properties) {
            properties.keySet().forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }

    /** What each property holds, as far as the schema says it. */
    static Map<String, FieldType> types(Object schema) {
        Map<String, FieldType> types = new LinkedHashMap<>();
        if (schema instanceof Map<?, ?> map && map.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> types.put(String.valueOf(name), type(property)));
        }
        return types;
    }

    private static FieldType type(Object property) {
        Object type = property instanceof Map<?, ?> map ? map.get("type") : "";
        return "number".equals(type) || "integer".equals(type)
                ? FieldType.NUMBER
                : "string".equals(type) ? FieldType.TEXT : FieldType.ANY;
    }

    private static Set<String> names(Object schema, String key) {
        Set<String> names = new LinkedHashSet<>();
        if (schema instanceof Map<?, ?> map && map.get(key) instanceof List<?> list) {
            list.forEach(name -> names.add(String.valueOf(name)));
        }
        return names;
    }
}
