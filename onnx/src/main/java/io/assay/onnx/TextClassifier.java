package io.assay.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.PairScorer;
import io.assay.core.Scorer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Any classifier of texts, or of pairs of texts, as ONNX in the form of the Hugging Face hub: the probability of one of its labels. */
final class TextClassifier implements Scorer, PairScorer, AutoCloseable {

    private static final int TOKENS_MAX = 512;

    /** What a label of a published classifier is called, by question, where it is not the question itself. */
    private static final Map<String, List<String>> USUAL = Map.of(
            "toxicity", List.of("toxic", "toxicity", "hate", "offensive"),
            "sentiment", List.of("positive", "pos"),
            "entailment", List.of("entailment", "entail", "entailed"));

    private final String id;
    private final Subwords subwords;
    private final OnnxModel model;
    private final int label;
    private final boolean exclusive;

    private TextClassifier(String id, Subwords subwords, OnnxModel model, int label, boolean exclusive) {
        this.id = id;
        this.subwords = subwords;
        this.model = model;
        this.label = label;
        this.exclusive = exclusive;
    }

    static TextClassifier load(ModelFiles files, String question, Path natives) {
        byte[] weights = files.weights();
        JsonNode config = files.json("config.json");
        int label = label(files.name(), question, labels(config));
        boolean exclusive = !config.path("problem_type").asText().equals("multi_label_classification");
        Subwords subwords = Subwords.load(
                files.first(List.of("tokenizer.json")),
                Math.min(TOKENS_MAX, config.path("max_position_embeddings").asInt(TOKENS_MAX)),
                natives);
        String id = files.name() + "@" + ModelFiles.digest(weights) + "#" + label;
        return new TextClassifier(id, subwords, OnnxModel.load(weights), label, exclusive);
    }

    private static List<String> labels(JsonNode config) {
        List<String> labels = new ArrayList<>();
        JsonNode names = config.path("id2label");
        for (int i = 0; names.has(Integer.toString(i)); i++) {
            labels.add(names.path(Integer.toString(i)).asText().toLowerCase(Locale.ROOT));
        }
        return labels;
    }

    private static int label(String model, String question, List<String> labels) {
        for (String name : USUAL.getOrDefault(question, List.of(question))) {
            if (labels.contains(name)) {
                return labels.indexOf(name);
            }
        }
        throw new Unusable(model + " has no label for " + question + "; config.json names " + labels);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public double[] score(List<String> texts) {
        return texts.stream()
                .mapToDouble(text -> probability(subwords.split(text)))
                .toArray();
    }

    @Override
    public double score(String first, String second) {
        return probability(subwords.split(first, second));
    }

    private double probability(Subwords.Ids ids) {
        OnnxModel.Output output = model.run(ids);
        float[] logits = output.values();
        if (output.shape().length != 2 || label >= logits.length) {
            throw new Unusable(id + " is no text classifier: it puts out " + Arrays.toString(output.shape())
                    + " numbers, not one a label");
        }
        if (!exclusive || logits.length == 1) {
            return 1 / (1 + StrictMath.exp(-logits[label]));
        }
        double largest = Double.NEGATIVE_INFINITY;
        for (float logit : logits) {
            largest = Math.max(largest, logit);
        }
        double sum = 0;
        for (float logit : logits) {
            sum += StrictMath.exp(logit - largest);
        }
        return StrictMath.exp(logits[label] - largest) / sum;
    }

    @Override
    public void close() {
        model.close();
        subwords.close();
    }
}
