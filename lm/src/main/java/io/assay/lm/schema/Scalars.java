package io.assay.lm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules of numbers and strings. */
record Scalars(GrammarRules rules) {

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

    String number(JsonNode schema, SchemaPlace place, boolean wholesOnly) {
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

    String string(JsonNode schema, SchemaPlace place) {
        if (schema.has("format")) {
            place.only(schema, Set.of("type", "format"));
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
                + Repeats.of(schema, place, "minLength", "maxLength").suffix(0) + " \"\\\"\"");
    }
}
