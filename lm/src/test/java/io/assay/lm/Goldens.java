package io.assay.lm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** What llama-cpp-python 0.3.36 said of the same weights: golden files of the project's specification. */
final class Goldens {

    private Goldens() {}

    static JsonNode read(String name) {
        try (InputStream in = Objects.requireNonNull(Goldens.class.getResourceAsStream(name))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    static List<JsonNode> cases(String name) {
        return StreamSupport.stream(read(name).get("cases").spliterator(), false)
                .toList();
    }

    static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
