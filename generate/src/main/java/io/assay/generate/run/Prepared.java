package io.assay.generate.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.assay.generate.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What models were asked before the first round.
 *
 * @param values by condition, then by the value of the condition it depends on (empty where it depends on none)
 * @param explanations of demonstrations, by id
 * @param spent by model
 */
record Prepared(
        Map<String, Map<String, List<String>>> values,
        Map<String, String> explanations,
        Map<String, Committed.Spent> spent) {

    static String print(
            Map<String, Map<String, List<String>>> values, Map<String, String> explanations, List<Call> calls) {
        ObjectNode node = RoundJson.JSON.createObjectNode();
        ObjectNode prepared = node.putObject("prepared");
        prepared.set("values", RoundJson.JSON.valueToTree(values));
        prepared.set("explanations", RoundJson.JSON.valueToTree(explanations));
        var list = node.putArray("calls");
        calls.forEach(call -> list.add(RoundJson.call(call)));
        return node.toString();
    }

    static Prepared read(JsonNode line) {
        Map<String, Map<String, List<String>>> values = new LinkedHashMap<>();
        line.at("/prepared/values").properties().forEach(condition -> {
            Map<String, List<String>> byParent = new LinkedHashMap<>();
            condition.getValue().properties().forEach(parent -> {
                List<String> list = new ArrayList<>();
                parent.getValue().forEach(value -> list.add(value.asText()));
                byParent.put(parent.getKey(), list);
            });
            values.put(condition.getKey(), byParent);
        });
        Map<String, String> explanations = new LinkedHashMap<>();
        line.at("/prepared/explanations")
                .properties()
                .forEach(one -> explanations.put(one.getKey(), one.getValue().asText()));
        return new Prepared(values, explanations, RoundJson.read(line).spent());
    }
}
