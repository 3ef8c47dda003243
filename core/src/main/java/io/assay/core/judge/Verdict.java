package io.assay.core.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one judge said of one sample.
 *
 * @param scores by aspect; an aspect whose score could not be read is missing, and counted as such, never given a middle score
 * @param fault why the judge gave no reply at all, empty where it did
 */
public record Verdict(Map<String, Double> scores, String fault) implements Serializable {

    private static final int REPLY_MAX = 100_000;
    private static final int OBJECTS_MAX = 1000;
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build()
            .readerFor(JsonNode.class);

    public Verdict {
        scores = Collections.unmodifiableMap(new TreeMap<>(scores));
    }

    /** There was no reply. */
    public static Verdict none(String fault) {
        return new Verdict(Map.of(), fault);
    }

    /**
     * Reads a reply: the one JSON object in it that speaks of the rubric's aspects, whatever fences or prose stand around it. Where several do and
     * disagree there is no verdict; nor is there a score of an aspect that lies outside of its scale.
     */
    public static Verdict parse(Rubric rubric, String reply) {
        String text = reply.length() > REPLY_MAX ? reply.substring(0, REPLY_MAX) : reply;
        Set<Map<String, Double>> read = new LinkedHashSet<>();
        int objects = 0;
        for (int at = text.indexOf('{'); at >= 0 && objects < OBJECTS_MAX; at = text.indexOf('{', at + 1)) {
            JsonNode tree = object(text.substring(at));
            if (rubric.aspects().stream().anyMatch(aspect -> tree.has(aspect.name()))) {
                read.add(scores(rubric, tree));
            }
            objects++;
        }
        return new Verdict(read.size() == 1 ? read.iterator().next() : Map.of(), "");
    }

    private static Map<String, Double> scores(Rubric rubric, JsonNode tree) {
        Map<String, Double> scores = new TreeMap<>();
        for (Aspect aspect : rubric.aspects()) {
            double score = score(tree.path(aspect.name()));
            if (aspect.scale().holds(score)) {
                scores.put(aspect.name(), score);
            }
        }
        return scores;
    }

    private static JsonNode object(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException noObject) {
            return com.fasterxml.jackson.databind.node.MissingNode.getInstance();
        }
    }

    /** A number, a number as text, a truth value, or an object that holds one of these as its score; else NaN. */
    private static double score(JsonNode node) {
        if (node.isObject()) {
            return node.path("score").isObject() ? Double.NaN : score(node.path("score"));
        }
        if (node.isNumber() || node.isBoolean()) {
            return node.isNumber() ? node.asDouble() : node.asBoolean() ? 1 : 0;
        }
        return node.isTextual() && node.asText().strip().matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")
                ? Double.parseDouble(node.asText().strip())
                : Double.NaN;
    }
}
