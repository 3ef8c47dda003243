package io.assay.benchmarks;

import com.google.auto.service.AutoService;
import io.assay.core.Embedder;
import io.assay.core.Sample;
import io.assay.core.kernel.Vectors;
import io.assay.onnx.OnnxModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * W14: embeddings of texts of mixed length, one text a run, with the peer's own weights ({@code --model}). Each call starts with nothing
 * remembered, so the clock also sees the model being loaded and the vectors being written down.
 */
@AutoService(Workload.class)
public final class SentenceVectors implements Workload {

    @Override
    public String id() {
        return "w14";
    }

    @Override
    public Trial<?> prepare(Arguments arguments) throws IOException {
        Path source = arguments.folder().resolve("minilm");
        Path model = Files.createTempDirectory("w14-model");
        Files.copy(source.resolve(arguments.text("model", "minilm.onnx")), model.resolve("model.onnx"));
        Files.copy(source.resolve("tokenizer.json"), model.resolve("tokenizer.json"));
        List<String> texts =
                Documents.samples(arguments.folder().resolve("mixed-length.jsonl"), arguments.number("limit", 500))
                        .stream()
                        .map(Sample::text)
                        .toList();
        return new Trial<>(texts.size(), "texts", () -> embed(model, texts), SentenceVectors::norm);
    }

    private static List<double[]> embed(Path model, List<String> texts) throws IOException {
        try (OnnxModels models =
                OnnxModels.open(model.toString(), Map.of(), Files.createTempDirectory("w14-vectors"))) {
            return models.services().find(Embedder.class).orElseThrow().embed(texts);
        }
    }

    private static Map<String, Double> norm(List<double[]> vectors) {
        double[] mean = Vectors.mean(vectors.toArray(double[][]::new));
        return Map.of("mean_norm", Math.sqrt(Vectors.dot(mean, mean)));
    }
}
