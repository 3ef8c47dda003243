package io.assay.audit.likelihood;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Inline cases that independent programs computed; each file names library and version. */
public final class Golden {

    private Golden() {}

    /** A case by its name; fails where there is none. */
    public static JsonNode of(String file, String name) {
        try (InputStream in = Golden.class.getResourceAsStream("/goldens/" + file + ".json")) {
            JsonNode tree = new ObjectMapper().readTree(Objects.requireNonNull(in, file));
            return StreamSupport.stream(tree.path("cases").spliterator(), false)
                    .filter(one -> one.path("case").asText().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A list of numbers. */
    public static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
    }
}
