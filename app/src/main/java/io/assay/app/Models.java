package io.assay.app;

import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.onnx.OnnxModels;
import io.assay.onnx.Unusable;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The models of a run, if any metric asks for one. */
final class Models implements AutoCloseable {

    private final @Nullable OnnxModels onnx;

    private Models(@Nullable OnnxModels onnx) {
        this.onnx = onnx;
    }

    /** @param problems is told of a model that was named and cannot be used */
    static Models open(AuditRequest request, List<Selected> metrics, List<String> problems) {
        boolean wanted = metrics.stream()
                .anyMatch(metric -> !metric.passport().services().isEmpty());
        if (!wanted) {
            return new Models(null);
        }
        try {
            return new Models(OnnxModels.open(request.embedder(), request.scorers(), request.cache()));
        } catch (Unusable wrong) {
            problems.add("--embedder or --scorer: " + wrong.getMessage());
            return new Models(null);
        } catch (UncheckedIOException unwritable) {
            problems.add("--cache " + request.cache() + ": " + unwritable.getMessage());
            return new Models(null);
        }
    }

    Services services() {
        return onnx == null ? Services.NONE : onnx.services();
    }

    Map<String, String> ids() {
        return onnx == null ? Map.of() : onnx.ids();
    }

    /** How far the fast form of the embedder is from the exact one on this data, for people. */
    Optional<String> drift(List<String> texts) {
        return onnx == null
                ? Optional.empty()
                : onnx.drift(texts)
                        .map(drift -> String.format(
                                Locale.ROOT,
                                "Embeddings are computed in 8 bits: on %d of these texts their cosine with single precision is"
                                        + " %.4f on average, %.4f at least (--embedder minilm-fp32 computes exactly)",
                                drift.texts(),
                                drift.meanCosine(),
                                drift.leastCosine()));
    }

    @Override
    public void close() {
        if (onnx != null) {
            onnx.close();
        }
    }
}
