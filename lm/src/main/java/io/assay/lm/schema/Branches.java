package io.assay.lm.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Whether branches of {@code oneOf} exclude each other, as far as that can be seen without guessing. */
final class Branches {

    private Branches() {}

    static boolean exclusive(List<JsonNode> branches) {
        for (int i = 0; i < branches.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (!exclude(branches.get(i), branches.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean exclude(JsonNode one, JsonNode other) {
        return apart(types(one), types(other)) || apart(values(one), values(other)) || labelled(one, other);
    }

    /** Both require a property whose fixed values differ. */
    private static boolean labelled(JsonNode one, JsonNode other) {
        Set<String> both = required(one);
        both.retainAll(required(other));
        return both.stream()
                .anyMatch(name -> apart(
                        values(one.path("properties").path(name)),
                        values(other.path("properties").path(name))));
    }

    private static Set<String> required(JsonNode schema) {
        return schema.path("type").asText().equals("object") ? texts(schema.path("required")) : new HashSet<>();
    }

    /** Every whole number is a number too. */
    private static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        Set<String> types = type.isTextual() ? new HashSet<>(Set.of(type.asText())) : texts(type);
        if (types.remove("integer")) {
            types.add("number");
        }
        return types;
    }

    private static Set<String> values(JsonNode schema) {
        return schema.has("const")
                ? Set.of(schema.get("const").toString())
                : stream(schema.path("enum")).map(JsonNode::toString).collect(Collectors.toSet());
    }

    private static Set<String> texts(JsonNode array) {
        return stream(array).map(JsonNode::asText).collect(Collectors.toCollection(HashSet::new));
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : java.util.stream.Stream.empty();
    }

    private static boolean apart(Set<String> one, Set<String> other) {
        return !one.isEmpty() && !other.isEmpty() && one.stream().noneMatch(other::contains);
    }
}
