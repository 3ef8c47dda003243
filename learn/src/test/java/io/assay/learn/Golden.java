package io.assay.learn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Values of independent libraries; each file names its origin. */
public final class Golden {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Golden() {}

    public static JsonNode file(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Golden.class.getResourceAsStream(name + ".json"), name)) {
            return JSON.readTree(in);
        }
    }

    /** The first case whose name begins so. */
    public static JsonNode golden(String name, String begins) throws IOException {
        return StreamSupport.stream(file(name).path("cases").spliterator(), false)
                .filter(some -> some.path("case").asText().startsWith(begins))
                .findFirst()
                .orElseThrow();
    }

    public static double[] numbers(JsonNode node) {
        return JSON.convertValue(node, double[].class);
    }

    public static double[][] table(JsonNode node) {
        return JSON.convertValue(node, double[][].class);
    }

    public static int[] whole(JsonNode node) {
        return JSON.convertValue(node, int[].class);
    }

    /** Labels as numbers, in the order of their names. */
    public static int[] labels(JsonNode node) {
        String[] names = JSON.convertValue(node, String[].class);
        List<String> classes = Stream.of(names).distinct().sorted().toList();
        return Arrays.stream(names).mapToInt(classes::indexOf).toArray();
    }

    /** The place of each name x0, x1, ... */
    public static int[] places(JsonNode node) {
        return Stream.of(JSON.convertValue(node, String[].class))
                .mapToInt(name -> Integer.parseInt(name.substring(1)))
                .toArray();
    }
}
