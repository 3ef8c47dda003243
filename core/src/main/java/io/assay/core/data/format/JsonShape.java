package io.assay.core.data.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** How a JSON file holds its records. */
enum JsonShape {
    /** An array of records, or records one after the other. */
    ITEMS,
    /** An object of arrays of records: by label, by part, or under a name such as data. */
    KEYED,
    /** An object of columns, each an array or an object by row number. */
    COLUMNS,
    /** Articles of paragraphs of questions. */
    SQUAD;

    /** Names of arrays that hold records and say nothing about them. */
    static final Set<String> CONTAINERS =
            Set.of("data", "rows", "examples", "samples", "records", "items", "results", "prompts");

    /** Names of arrays that hold one part of the data each. */
    static final Set<String> PARTS =
            Set.of("train", "test", "validation", "valid", "val", "dev", "oos_train", "oos_test", "oos_val");

    private static final Set<String> OF_ONE_RECORD = Set.of(
            "messages",
            "conversations",
            "conversation",
            "turns",
            "paragraphs",
            "tokens",
            "instances",
            "answers",
            "chosen",
            "rejected");
    private static final Set<String> COLUMN_NAMES = Set.of(
            "text",
            "sentence",
            "content",
            "review",
            "tweet",
            "instruction",
            "prompt",
            "question",
            "response",
            "output",
            "label",
            "labels",
            "id",
            "idx",
            "premise",
            "hypothesis",
            "sentence1",
            "sentence2");

    /** Looks at the fields of the first object, as far as the first bytes show them. */
    static JsonShape of(byte[] head, boolean wholeFile, JsonRecords records) {
        Map<String, String> kinds = new LinkedHashMap<>();
        boolean ended = false;
        try (JsonParser parser = records.factory().createParser(head)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return ITEMS;
            }
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                kinds.put(name, kind(parser));
                parser.skipChildren();
            }
            ended = true;
        } catch (IOException cutOff) {
            // The excerpt ends inside the object, or it is malformed, which reading will tell.
        }
        if (kinds.containsKey("data")
                && new String(head, java.nio.charset.StandardCharsets.UTF_8).contains("\"paragraphs\"")) {
            return SQUAD;
        }
        return of(kinds, ended || wholeFile);
    }

    private static JsonShape of(Map<String, String> kinds, boolean ended) {
        boolean container = kinds.entrySet().stream()
                .anyMatch(field -> (CONTAINERS.contains(field.getKey()) || PARTS.contains(field.getKey()))
                        && field.getValue().startsWith("list"));
        boolean lists = kinds.values().stream().allMatch(kind -> kind.startsWith("list"));
        boolean plain = kinds.values().stream().allMatch(kind -> kind.equals("list of scalars"));
        boolean numbered = kinds.values().stream().allMatch(kind -> kind.equals("numbered"));
        boolean columns = kinds.keySet().stream().anyMatch(COLUMN_NAMES::contains);
        boolean objects = kinds.values().stream().allMatch(kind -> kind.equals("object"));
        boolean one = kinds.keySet().stream().anyMatch(OF_ONE_RECORD::contains) && ended;
        if (kinds.isEmpty()) {
            return ITEMS;
        }
        if (numbered || (lists && columns && (plain || kinds.values().contains("list of scalars")))) {
            return COLUMNS;
        }
        boolean keyed = container || lists || (objects && kinds.size() > 1);
        return keyed && (container || !one) ? KEYED : ITEMS;
    }

    /** What a field holds, told by the first thing in it. */
    private static String kind(JsonParser parser) throws IOException {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_ARRAY) {
            JsonToken first = parser.nextToken();
            if (first == JsonToken.END_ARRAY) {
                return "list";
            }
            boolean nested = first == JsonToken.START_OBJECT || first == JsonToken.START_ARRAY;
            leave(parser);
            return nested ? "list of records" : "list of scalars";
        }
        if (token != JsonToken.START_OBJECT) {
            return "scalar";
        }
        String name = parser.nextFieldName();
        if (name == null) {
            return "object";
        }
        parser.nextToken();
        boolean scalar = parser.currentToken().isScalarValue();
        leave(parser);
        return name.equals("0") && scalar ? "numbered" : "object";
    }

    /** Goes to the end of the array or object whose first value the parser is at. */
    private static void leave(JsonParser parser) throws IOException {
        parser.skipChildren();
        for (JsonToken token = parser.nextToken(); token != null && !token.isStructEnd(); token = parser.nextToken()) {
            parser.skipChildren();
        }
    }
}
