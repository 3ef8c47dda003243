package io.assay.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.assay.core.DidYouMean;
import io.assay.models.ask.Price;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What models cost, from a file that the user keeps: providers change their prices, and a table in a program would be wrong soon.
 *
 * <pre>
 * openai:gpt-x: {input: 0.15, output: 0.60, cached: 0.075}   # US dollars for a million tokens; cached is as input where it is left out
 * </pre>
 *
 * @param byModel prices by id of the model
 */
public record Prices(Map<String, Price> byModel) {

    public static final Prices NONE = new Prices(Map.of());

    private static final int LONGEST = 1 << 20;
    private static final List<String> FIELDS = List.of("input", "output", "cached");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    public Prices {
        byModel = Map.copyOf(byModel);
    }

    public Optional<Price> of(String model) {
        return Optional.ofNullable(byModel.get(model));
    }

    /**
     * Reads a file.
     *
     * @throws IllegalArgumentException where it is no table of prices; it names the file, the line or the model, and the field
     * @throws IOException where it cannot be read
     */
    public static Prices read(Path file) throws IOException {
        if (Files.size(file) > LONGEST) {
            throw new IllegalArgumentException(
                    file + " is longer than a table of prices: " + Files.size(file) + " bytes");
        }
        JsonNode table = parse(file);
        if (!table.isObject()) {
            throw new IllegalArgumentException(
                    file + " must have a line for each model, as 'openai:NAME: {input: 0.15, output: 0.60}'");
        }
        Map<String, Price> prices = new TreeMap<>();
        table.properties().forEach(row -> prices.put(row.getKey(), price(file + ": " + row.getKey(), row.getValue())));
        return new Prices(prices);
    }

    private static JsonNode parse(Path file) throws IOException {
        try {
            return YAML.readTree(Files.readString(file));
        } catch (JsonProcessingException broken) {
            String line = broken.getLocation() == null
                    ? ""
                    : ", line " + broken.getLocation().getLineNr();
            throw new IllegalArgumentException(file + line + ": " + broken.getOriginalMessage(), broken);
        }
    }

    private static Price price(String where, JsonNode row) {
        row.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw new IllegalArgumentException(
                        where + ": unknown field '" + field + "'" + DidYouMean.hint(field, FIELDS));
            }
        });
        double input = number(where, row, "input");
        double cached = row.has("cached") ? number(where, row, "cached") : input;
        try {
            return new Price(input, number(where, row, "output"), cached);
        } catch (IllegalArgumentException impossible) {
            throw new IllegalArgumentException(where + ": " + impossible.getMessage(), impossible);
        }
    }

    private static double number(String where, JsonNode row, String field) {
        if (!row.path(field).isNumber()) {
            throw new IllegalArgumentException(
                    where + ": " + field + " must be a number of US dollars for a million tokens");
        }
        return row.get(field).asDouble();
    }
}
