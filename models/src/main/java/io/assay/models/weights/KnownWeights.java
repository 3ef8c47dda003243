package io.assay.models.weights;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The models that Assay knows where to find, with what their files hash to. */
public final class KnownWeights {

    private static final ObjectMapper JSON = new ObjectMapper();

    private KnownWeights() {}

    public static List<Weights> all() {
        try (InputStream in = KnownWeights.class.getResourceAsStream("known-weights.json")) {
            List<Weights> known = new ArrayList<>();
            for (JsonNode entry : JSON.readTree(in)) {
                known.add(read(entry));
            }
            return List.copyOf(known);
        } catch (IOException broken) {
            throw new UncheckedIOException("the build left out the list of models", broken);
        }
    }

    public static Optional<Weights> named(String name) {
        return all().stream().filter(weights -> weights.name().equals(name)).findFirst();
    }

    static Weights read(JsonNode entry) {
        List<Origin> origins = new ArrayList<>();
        for (JsonNode origin : entry.path("origins")) {
            Origin.parse(origin.asText()).ifPresent(origins::add);
        }
        return new Weights(
                entry.path("name").asText(),
                entry.path("about").asText(),
                entry.path("licence").asText(),
                entry.path("file").asText(),
                entry.path("sha256").asText(),
                entry.path("bytes").asLong(),
                origins,
                Optional.of(entry.path("probe"))
                        .filter(JsonNode::isObject)
                        .map(probe -> new Weights.Probe(
                                probe.path("text").asText(),
                                probe.path("log-probability").asDouble(),
                                probe.path("tolerance").asDouble())));
    }
}
