package io.assay.lm;

import io.assay.core.Embedder;
import io.assay.core.Unavailable;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as the mean of the model's last hidden states over their tokens, of length 1. Each text is read alone, so that its vector never
 * depends on the others; one that is too long counts with its beginning, an empty one is the zero vector.
 */
final class LocalEmbedder implements Embedder {

    private final Loaded loaded;

    LocalEmbedder(Loaded loaded) {
        this.loaded = loaded;
    }

    @Override
    public String id() {
        return loaded.id() + "/mean";
    }

    @Override
    public List<double[]> embed(List<String> texts) {
        return texts.stream().map(text -> loaded.call(() -> embed(text))).toList();
    }

    private double[] embed(String text) {
        Reader reader = loaded.reader();
        if (reader.pools()) {
            throw new Unavailable(loaded.id() + " pools by itself, which is not supported; embed with an ONNX model");
        }
        int[] tokens = loaded.begun(loaded.beginning(text));
        double[] mean = reader.embed(Arrays.copyOf(tokens, Math.min(tokens.length, loaded.contextTokens())));
        double norm = Math.sqrt(Arrays.stream(mean).map(x -> x * x).sum());
        return norm == 0 ? mean : Arrays.stream(mean).map(x -> x / norm).toArray();
    }
}
