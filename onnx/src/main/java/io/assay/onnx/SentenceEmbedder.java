package io.assay.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import io.assay.core.Embedder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A sentence-transformer as ONNX: tokenizer, model, pooling, and length 1 where the model says so. */
final class SentenceEmbedder implements Embedder, AutoCloseable {

    /** What all-MiniLM-L6-v2 was trained for. */
    private static final int TOKENS_MAX = 256;

    private final String id;
    private final Subwords subwords;
    private final OnnxModel model;
    private final Pooling pooling;
    private final boolean normalised;

    private SentenceEmbedder(String id, Subwords subwords, OnnxModel model, Pooling pooling, boolean normalised) {
        this.id = id;
        this.subwords = subwords;
        this.model = model;
        this.pooling = pooling;
        this.normalised = normalised;
    }

    /** Its name, from which equal vectors follow. */
    static String id(ModelFiles files) {
        return files.name() + "@" + ModelFiles.digest(files.weights());
    }

    static SentenceEmbedder load(ModelFiles files, Path natives) {
        byte[] weights = files.weights();
        JsonNode pooling = files.json("1_Pooling/config.json");
        boolean cls = pooling.path("pooling_mode_cls_token").asBoolean();
        boolean max = pooling.path("pooling_mode_max_tokens").asBoolean();
        JsonNode modules = files.json("modules.json");
        boolean normalised = modules.isMissingNode() || modules.toString().contains("Normalize");
        int tokensMax =
                files.json("sentence_bert_config.json").path("max_seq_length").asInt(TOKENS_MAX);
        Subwords subwords = Subwords.load(files.first(List.of("tokenizer.json")), tokensMax, natives);
        return new SentenceEmbedder(
                files.name() + "@" + ModelFiles.digest(weights),
                subwords,
                OnnxModel.load(weights),
                cls ? Pooling.CLS : max ? Pooling.MAX : Pooling.MEAN,
                normalised);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public List<double[]> embed(List<String> texts) {
        List<double[]> vectors = new ArrayList<>(texts.size());
        for (String text : texts) {
            vectors.add(embed(text));
        }
        return vectors;
    }

    private double[] embed(String text) {
        OnnxModel.Output output = model.run(subwords.split(text));
        long[] shape = output.shape();
        int width = (int) shape[shape.length - 1];
        int length = shape.length == 3 ? (int) shape[1] : 1;
        double[] vector = pooling.pool(output.values(), length, width);
        return normalised ? unit(vector) : rounded(vector);
    }

    private static double[] unit(double[] vector) {
        double square = 0;
        for (double v : vector) {
            square += v * v;
        }
        double norm = Math.max(StrictMath.sqrt(square), 1e-12);
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= norm;
        }
        return rounded(vector);
    }

    /** To single precision, in which vectors are kept on disk: a remembered vector is equal to a fresh one. */
    private static double[] rounded(double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) vector[i];
        }
        return vector;
    }

    @Override
    public void close() {
        model.close();
        subwords.close();
    }
}
