package io.assay.lm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules of arrays and objects. */
record Containers(GrammarRules rules, Schemas schemas) {

    /** What makes the rule of a schema inside. */
    interface Schemas {
        String rule(JsonNode schema, SchemaPlace place);
    }

    String array(JsonNode schema, SchemaPlace place) {
        if (schema.path("uniqueItems").asBoolean()) {
            throw place.unable("uses uniqueItems, which no grammar is made of");
        }
        Repeats repeats = Repeats.of(schema, place, "minItems", "maxItems");
        if (repeats.most() == 0) {
            return rules.add("\"[\" ws \"]\"");
        }
        String item = schemas.rule(
                schema.path("items").isMissingNode() ? BooleanNode.TRUE : schema.get("items"), place.inside("items"));
        String more = rules.add("ws \",\" ws " + item);
        String items = item + " " + more + repeats.suffix(1);
        return rules.add("\"[\" ws " + (repeats.least() == 0 ? "(" + items + ")?" : items) + " ws \"]\"");
    }

    String object(JsonNode schema, SchemaPlace place) {
        Map<String, JsonNode> properties = properties(schema, place);
        JsonNode additional = schema.path("additionalProperties");
        if (properties.isEmpty() && !(additional.isBoolean() && !additional.booleanValue())) {
            return map(additional.isMissingNode() ? BooleanNode.TRUE : additional, place);
        }
        Set<String> required = SchemaGrammar.elements(schema.path("required")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        return rules.add("\"{\" ws " + members(properties, required, place) + "ws \"}\"");
    }

    private String map(JsonNode values, SchemaPlace place) {
        String value = schemas.rule(values, place.inside("additionalProperties"));
        String pair = rules.add("string ws \":\" ws " + value);
        return rules.add("\"{\" ws (" + pair + " (ws \",\" ws " + pair + ")*)? ws \"}\"");
    }

    /** Named ones in their order, then required ones that are only named there. */
    private static Map<String, JsonNode> properties(JsonNode schema, SchemaPlace place) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        schema.path("properties")
                .properties()
                .forEach(property -> properties.put(property.getKey(), property.getValue()));
        JsonNode additional = schema.path("additionalProperties");
        for (JsonNode name : SchemaGrammar.elements(schema.path("required"))) {
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
    private String members(Map<String, JsonNode> properties, Set<String> required, SchemaPlace place) {
        List<String> names = new ArrayList<>(properties.keySet());
        String afterOne = "";
        String afterNone = "";
        for (int i = names.size() - 1; i >= 0; i--) {
            String name = names.get(i);
            String value =
                    schemas.rule(properties.getOrDefault(name, BooleanNode.TRUE), place.inside("properties/" + name));
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
}
