package io.assay.lm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.assay.core.model.ChatFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A JSON Schema (2020-12) as a grammar in GBNF, so that every finished answer is valid. The grammar may write less than the schema allows,
 * never more: properties come in the order of the schema, additional ones only where they are required, numbers have up to fifteen digits,
 * strings and arrays with an upper bound at most {@value #REPEATS_MAX} elements.
 *
 * <p>It knows type, properties, required, additionalProperties, items, minItems, maxItems, enum, const, minLength, maxLength, minimum,
 * maximum, exclusiveMinimum, exclusiveMaximum, format (date, time, date-time, uuid), anyOf, oneOf whose branches exclude each other, allOf of one
 * schema, $ref within the schema, $defs, and what says nothing about validity, such as title. Any other keyword is refused by name.
 */
final class SchemaGrammar {

    static final String ROOT = "root";

    private static final int CHARACTERS_MAX = 1 << 20;
    private static final int DEPTH_MAX = 64;
    private static final int REPEATS_MAX = 1000;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> SAY_NOTHING = Set.of(
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
    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf", "allOf", "$ref");
    private static final String DATE =
            "[0-9]{4} \"-\" (\"0\" [1-9] | \"1\" [0-2]) \"-\" (\"0\" [1-9] | \"1\" [0-9] | \"2\" [0-8])";
    private static final String TIME = "([01] [0-9] | \"2\" [0-3]) \":\" [0-5] [0-9] \":\" [0-5] [0-9] \"Z\"";
    private static final Map<String, String> FORMATS = Map.of(
            "date",
            DATE,
            "time",
            TIME,
            "date-time",
            DATE + " \"T\" " + TIME,
            "uuid",
            "hex{8} \"-\" hex{4} \"-\" hex{4} \"-\" hex{4} \"-\" hex{12}");

    private final JsonNode whole;
    private final GrammarRules rules = new GrammarRules();
    private final Map<String, String> referred = new HashMap<>();

    /**
     * Where in the schema we are.
     *
     * @param path for people
     * @param depth how deep
     * @param open references that are being followed since the last bracket: one of them again would never end
     */
    private record Place(String path, int depth, Set<String> open) {

        Place inside(String step) {
            return new Place(path + "/" + step, depth + 1, Set.of());
        }

        Place beside(String step) {
            return new Place(path + "/" + step, depth + 1, open);
        }

        Place following(String reference) {
            Set<String> followed = new HashSet<>(open);
            followed.add(reference);
            return new Place(reference, depth + 1, followed);
        }

        ChatFault unable(String what) {
            return new ChatFault(
                    ChatFault.Kind.UNABLE,
                    "the schema at " + path + " " + what
                            + "; change the schema, or ask without it and check answers afterwards");
        }
    }

    private SchemaGrammar(JsonNode whole) {
        this.whole = whole;
    }

    /** Throws {@link ChatFault} where the text is no JSON Schema, or one that no grammar is made of. */
    static String of(String schema) {
        if (schema.length() > CHARACTERS_MAX) {
            throw rejected("has " + schema.length() + " characters, but at most " + CHARACTERS_MAX + " are read");
        }
        try {
            SchemaGrammar grammar = new SchemaGrammar(JSON.readTree(schema));
            String root = grammar.schema(grammar.whole, new Place("#", 0, Set.of()));
            return grammar.rules.gbnf(root);
        } catch (JsonProcessingException broken) {
            throw rejected("is no JSON: " + broken.getOriginalMessage());
        }
    }

    private static ChatFault rejected(String what) {
        return new ChatFault(ChatFault.Kind.REJECTED, "the schema " + what);
    }

    /** The name of the rule of a schema. */
    private String schema(JsonNode schema, Place place) {
        if (place.depth() > DEPTH_MAX) {
            throw place.unable("is nested deeper than " + DEPTH_MAX);
        }
        if (schema.isBoolean() && schema.booleanValue()) {
            return "value";
        }
        if (!schema.isObject()) {
            throw place.unable("is " + (schema.isBoolean() ? "false, which nothing obeys" : "no schema"));
        }
        for (String choice : CHOICES) {
            if (schema.has(choice)) {
                only(schema, place, Set.of(choice));
                return choice(choice, schema.get(choice), place);
            }
        }
        if (schema.has("const") || schema.has("enum")) {
            return values(schema, place);
        }
        return typed(schema, place);
    }

    /** Nothing but these keywords, and what says nothing. */
    private static void only(JsonNode schema, Place place, Set<String> known) {
        Set<String> others = new TreeSet<>();
        schema.fieldNames().forEachRemaining(others::add);
        others.removeAll(SAY_NOTHING);
        others.removeAll(known);
        if (!others.isEmpty()) {
            throw place.unable("uses " + String.join(", ", others) + ", which no grammar is made of"
                    + (known.isEmpty() ? "" : " beside " + String.join(", ", new TreeSet<>(known))));
        }
    }

    private String choice(String keyword, JsonNode value, Place place) {
        if (keyword.equals("$ref")) {
            return reference(value.asText(), place);
        }
        List<JsonNode> branches = elements(value);
        if (branches.isEmpty() || (keyword.equals("allOf") && branches.size() > 1)) {
            throw place.unable("has " + keyword + " of " + branches.size() + " schemas");
        }
        if (keyword.equals("oneOf")
                && !Branches.exclusive(branches.stream().map(this::resolved).toList())) {
            throw place.unable("has oneOf whose branches may hold at the same time, which only anyOf allows");
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < branches.size(); i++) {
            names.add(schema(branches.get(i), place.beside(keyword + "/" + i)));
        }
        return names.size() == 1 ? names.get(0) : rules.add(String.join(" | ", names));
    }

    private JsonNode resolved(JsonNode branch) {
        return branch.has("$ref") ? target(branch.get("$ref").asText()).orElse(branch) : branch;
    }

    private Optional<JsonNode> target(String reference) {
        if (!reference.equals("#") && !reference.startsWith("#/")) {
            return Optional.empty();
        }
        String pointer = URLDecoder.decode(reference.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        JsonNode found = whole.at(pointer);
        return found.isMissingNode() ? Optional.empty() : Optional.of(found);
    }

    private String reference(String reference, Place place) {
        if (place.open().contains(reference)) {
            throw place.unable("refers to itself without end");
        }
        String known = referred.get(reference);
        if (known != null) {
            return known;
        }
        JsonNode target =
                target(reference).orElseThrow(() -> place.unable("refers to " + reference + ", which is not in it"));
        String name = rules.reserve();
        referred.put(reference, name);
        rules.define(name, schema(target, place.following(reference)));
        return name;
    }

    private String values(JsonNode schema, Place place) {
        only(schema, place, Set.of("const", "enum", "type"));
        List<JsonNode> values = schema.has("const") ? List.of(schema.get("const")) : elements(schema.get("enum"));
        Set<String> literals = new LinkedHashSet<>();
        for (JsonNode value : values) {
            if (types(schema, place).stream().anyMatch(type -> type.isOf(value))) {
                literals.add(GrammarRules.literal(value.toString()));
            }
        }
        if (literals.isEmpty()) {
            throw place.unable("allows no value");
        }
        return rules.add(String.join(" | ", literals));
    }

    private String typed(JsonNode schema, Place place) {
        List<JsonType> types = types(schema, place);
        Set<String> known =
                types.stream().flatMap(type -> type.keywords().stream()).collect(Collectors.toCollection(HashSet::new));
        known.add("type");
        only(schema, place, known);
        if (!schema.has("type") && types.size() > 1) {
            return "value"; // Nothing at all is said.
        }
        List<String> names =
                types.stream().map(type -> one(type, schema, place)).toList();
        return names.size() == 1 ? names.get(0) : rules.add(String.join(" | ", names));
    }

    /** Those that it names; else the one that its keywords are about; else all. */
    private static List<JsonType> types(JsonNode schema, Place place) {
        List<JsonType> all = List.of(JsonType.values());
        if (!schema.has("type")) {
            return all.stream()
                    .filter(type -> type.meantBy(schema))
                    .findFirst()
                    .map(List::of)
                    .orElse(all);
        }
        JsonNode named = schema.get("type");
        List<JsonType> types = (named.isArray() ? elements(named) : List.of(named))
                .stream()
                        .map(name -> JsonType.named(name.asText())
                                .orElseThrow(() -> place.unable("has the type " + name + ", which JSON does not have")))
                        .distinct()
                        .toList();
        if (types.isEmpty()) {
            throw place.unable("has no type");
        }
        return types;
    }

    private String one(JsonType type, JsonNode schema, Place place) {
        return switch (type) {
            case OBJECT -> object(schema, place);
            case ARRAY -> array(schema, place);
            case STRING -> string(schema, place);
            case INTEGER -> bounded(schema, place, true);
            case NUMBER -> bounded(schema, place, false);
            case BOOLEAN -> rules.add("\"true\" | \"false\"");
            case NULL -> rules.add("\"null\"");
        };
    }

    private String bounded(JsonNode schema, Place place, boolean wholesOnly) {
        String plain = wholesOnly ? "integer" : "number";
        List<String> keywords =
                NumberBounds.KEYWORDS.stream().filter(schema::has).toList();
        for (String keyword : keywords) {
            if (!schema.get(keyword).isNumber()) {
                throw place.unable("has " + keyword + " that is no number");
            }
            if (Math.abs((long) schema.get(keyword).decimalValue().scale()) > NumberBounds.PLACES_MAX) {
                throw place.unable("has too long a " + keyword);
            }
        }
        if (keywords.isEmpty()) {
            return plain;
        }
        NumberBounds bounds = NumberBounds.of(schema);
        List<String> alternatives = wholesOnly ? bounds.wholes() : bounds.numbers();
        if (alternatives.isEmpty()) {
            throw place.unable("has bounds that leave no number which can be written");
        }
        return rules.add(String.join(" | ", alternatives));
    }

    private String string(JsonNode schema, Place place) {
        if (schema.has("format")) {
            only(schema, place, Set.of("type", "format"));
            String format = schema.get("format").asText();
            String body = FORMATS.get(format);
            if (body == null) {
                throw place.unable("has the format " + format + ", of which no grammar is made");
            }
            return rules.add("\"\\\"\" " + body + " \"\\\"\"");
        }
        if (!schema.has("minLength") && !schema.has("maxLength")) {
            return "string";
        }
        return rules.add("\"\\\"\" char"
                + repeats(schema, place, "minLength", "maxLength").suffix(0) + " \"\\\"\"");
    }

    /** How often, at least and at most; -1 is without end. */
    private record Repeats(int least, int most) {

        /** With so many of them already written. */
        String suffix(int written) {
            int low = Math.max(0, least - written);
            return "{" + low + "," + (most < 0 ? "" : most - written) + "}";
        }
    }

    private static Repeats repeats(JsonNode schema, Place place, String least, String most) {
        long low = whole(schema, place, least).orElse(0L);
        long high = whole(schema, place, most).orElse(-1L);
        if (low > REPEATS_MAX) {
            throw place.unable("has " + least + " above " + REPEATS_MAX);
        }
        if (high >= 0 && low > high) {
            throw place.unable("has " + least + " above " + most);
        }
        return new Repeats((int) low, (int) Math.min(high, REPEATS_MAX));
    }

    private static Optional<Long> whole(JsonNode schema, Place place, String keyword) {
        if (!schema.has(keyword)) {
            return Optional.empty();
        }
        JsonNode value = schema.get(keyword);
        if (!value.canConvertToExactIntegral() || !value.canConvertToLong() || value.longValue() < 0) {
            throw place.unable("has " + keyword + " that is no length");
        }
        return Optional.of(value.longValue());
    }

    private String array(JsonNode schema, Place place) {
        if (schema.path("uniqueItems").asBoolean()) {
            throw place.unable("uses uniqueItems, which no grammar is made of");
        }
        Repeats repeats = repeats(schema, place, "minItems", "maxItems");
        if (repeats.most() == 0) {
            return rules.add("\"[\" ws \"]\"");
        }
        String item = schema(
                schema.path("items").isMissingNode() ? BooleanNode.TRUE : schema.get("items"), place.inside("items"));
        String more = rules.add("ws \",\" ws " + item);
        String items = item + " " + more + repeats.suffix(1);
        return rules.add("\"[\" ws " + (repeats.least() == 0 ? "(" + items + ")?" : items) + " ws \"]\"");
    }

    private String object(JsonNode schema, Place place) {
        Map<String, JsonNode> properties = properties(schema, place);
        JsonNode additional = schema.path("additionalProperties");
        if (properties.isEmpty() && !(additional.isBoolean() && !additional.booleanValue())) {
            return map(additional.isMissingNode() ? BooleanNode.TRUE : additional, place);
        }
        Set<String> required =
                elements(schema.path("required")).stream().map(JsonNode::asText).collect(Collectors.toSet());
        return rules.add("\"{\" ws " + members(properties, required, place) + "ws \"}\"");
    }

    private String map(JsonNode values, Place place) {
        String value = schema(values, place.inside("additionalProperties"));
        String pair = rules.add("string ws \":\" ws " + value);
        return rules.add("\"{\" ws (" + pair + " (ws \",\" ws " + pair + ")*)? ws \"}\"");
    }

    /** Named ones in their order, then required ones that are only named there. */
    private static Map<String, JsonNode> properties(JsonNode schema, Place place) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        schema.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), property.getValue()));
        JsonNode additional = schema.path("additionalProperties");
        for (JsonNode name : elements(schema.path("required"))) {
            if (!properties.containsKey(name.asText()) && additional.isBoolean() && !additional.booleanValue()) {
                throw place.unable("requires the property " + name.asText() + ", which it does not allow");
            }
            properties.putIfAbsent(name.asText(), additional.isMissingNode() ? BooleanNode.TRUE : additional);
        }
        return properties;
    }

    /**
     * The members of an object. From the last to the first, there are two rules a property: what may follow when a member stands before, so
     * that a comma is needed, and what may follow when none does.
     */
    private String members(Map<String, JsonNode> properties, Set<String> required, Place place) {
        List<String> names = new ArrayList<>(properties.keySet());
        String afterOne = "";
        String afterNone = "";
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            String value = schema(properties.getOrDefault(name, BooleanNode.TRUE), place.inside("properties/" + name));
            String key =
                    GrammarRules.literal(JsonNodeFactory.instance.textNode(name).toString());
            String member = rules.add(key + " ws \":\" ws " + value) + " " + afterOne;
            boolean needed = required.contains(name);
            afterNone = rules.add(needed ? member : either(member, afterNone)) + " ";
            String withComma = "ws \",\" ws " + member;
            afterOne = rules.add(needed ? withComma : either(withComma, afterOne)) + " ";
        }
        return afterNone;
    }

    /** An empty alternative at the end of a rule would take the next rule for its own. */
    private static String either(String one, String other) {
        return other.isEmpty() ? "(" + one + ")?" : one + "| " + other;
    }

    private static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
