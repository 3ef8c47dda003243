package io.assay.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.assay.core.Embedder;
import io.assay.core.Scorer;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A logistic regression on sentence embeddings: probability = 1 / (1 + exp(-(weights . embedding + intercept))). Weights, data and
 * measured quality stand in {@code docs/models}.
 */
record LinearHead(String id, double[] weights, double intercept, Embedder embedder) implements Scorer {

    /** The head that Assay brings for a question, where it does. */
    static Optional<LinearHead> packaged(String question, Embedder embedder) {
        String resource = question + "-head.json";
        try (InputStream in = LinearHead.class.getResourceAsStream(resource)) {
            return in == null ? Optional.empty() : Optional.of(read(new ObjectMapper().readTree(in), embedder));
        } catch (IOException broken) {
            throw new Unusable(resource + " cannot be read: " + broken.getMessage(), broken);
        }
    }

    private static LinearHead read(JsonNode tree, Embedder embedder) {
        JsonNode weights = tree.path("weights");
        double[] numbers = new double[weights.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = weights.get(i).asDouble();
        }
        return new LinearHead(
                tree.path("id").asText(), numbers, tree.path("intercept").asDouble(), embedder);
    }

    @Override
    public double[] score(List<String> texts) {
        return embedder.embed(texts).stream().mapToDouble(this::probability).toArray();
    }

    private double probability(double[] embedding) {
        double sum = intercept;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * embedding[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }
}
