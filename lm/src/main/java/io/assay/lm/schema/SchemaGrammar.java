package io.assay.lm.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.assay.core.model.ChatFault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A JSON Schema (2020-12) as a grammar in GBNF, so that every finished answer is valid. The grammar may write less than the schema allows,
 * never more: properties come in the order of the schema, additional ones only where they are required, numbers have up to fifteen digits,
 * strings and arrays with an upper bound at most {@value Repeats#MAX} elements.
 *
 * <p>It knows type, properties, required, additionalProperties, items, minItems, maxItems, enum, const, minLength, maxLength, minimum,
 * maximum, exclusiveMinimum, exclusiveMaximum, format (date, time, date-time, uuid), anyOf, oneOf whose branches exclude each other, allOf of one
 * schema, $ref within the schema, $defs, and what says nothing about validity, such as title. Any other keyword is refused by name.
 */
public final class SchemaGrammar {

    /** The rule that an answer begins with. */
    public static final String ROOT = "root";

    private static final int CHARACTERS_MAX = 1 << 20;
    private static final int DEPTH_MAX = 64;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Set<String> CHOICES = Set.of("anyOf", "oneOf", "allOf", "$ref");
    private final JsonNode whole;
    private final GrammarRules rules = new GrammarRules();
    private final Scalars scalars = new Scalars(rules);
    private final Containers containers = new Containers(rules, this::schema);
    private final Map<String, String> referred = new HashMap<>();

    private SchemaGrammar(JsonNode whole) {
        this.whole = whole;
    }

    /** Throws {@link ChatFault} where the text is no JSON Schema, or one that no grammar is made of. */
    public static String of(String schema) {
        if (schema.length() > CHARACTERS_MAX) {
            throw rejected("has " + schema.length() + " characters, but at most " + CHARACTERS_MAX + " are read");
        }
        try {
            SchemaGrammar grammar = new SchemaGrammar(JSON.readTree(schema));
            String root = grammar.schema(grammar.whole, SchemaPlace.WHOLE);
            return grammar.rules.gbnf(root);
        } catch (JsonProcessingException broken) {
            throw rejected("is no JSON: " + broken.getOriginalMessage());
        }
    }

    private static ChatFault rejected(String what) {
        return new ChatFault(ChatFault.Kind.REJECTED, "the schema " + what);
    }

    /** The name of the rule of a schema. */
    private String schema(JsonNode schema, SchemaPlace place) {
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
                place.only(schema, Set.of(choice));
                return choice(choice, schema.get(choice), place);
            }
        }
        if (schema.has("const") || schema.has("enum")) {
            return values(schema, place);
        }
        return typed(schema, place);
    }

    private String choice(String keyword, JsonNode value, SchemaPlace place) {
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

    private String reference(String reference, SchemaPlace place) {
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

    private String values(JsonNode schema, SchemaPlace place) {
        place.only(schema, Set.of("const", "enum", "type"));
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

    private String typed(JsonNode schema, SchemaPlace place) {
        List<JsonType> types = types(schema, place);
        Set<String> known =
                types.stream().flatMap(type -> type.keywords().stream()).collect(Collectors.toCollection(HashSet::new));
        known.add("type");
        place.only(schema, known);
        if (!schema.has("type") && types.size() > 1) {
            return "value"; // Nothing at all is said.
        }
        List<String> names =
                types.stream().map(type -> one(type, schema, place)).toList();
        return names.size() == 1 ? names.get(0) : rules.add(String.join(" | ", names));
    }

    /** Those that it names; else the one that its keywords are about; else all. */
    private static List<JsonType> types(JsonNode schema, SchemaPlace place) {
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

    private String one(JsonType type, JsonNode schema, SchemaPlace place) {
        return switch (type) {
            case OBJECT -> containers.object(schema, place);
            case ARRAY -> containers.array(schema, place);
            case STRING -> scalars.string(schema, place);
            case INTEGER -> scalars.number(schema, place, true);
            case NUMBER -> scalars.number(schema, place, false);
            case BOOLEAN -> rules.add("\"true\" | \"false\"");
            case NULL -> rules.add("\"null\"");
        };
    }

    static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
