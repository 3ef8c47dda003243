package io.assay.app;

import io.assay.core.Services;
import io.assay.core.catalog.Selected;
import io.assay.core.report.Report;
import io.assay.onnx.OnnxModels;
import io.assay.onnx.Unusable;
import io.assay.pipeline.audit.AuditModels;
import io.assay.pipeline.audit.AuditRequest;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The models of a run, if any metric asks for one. */
final class Models implements AuditModels {

    private final @Nullable OnnxModels onnx;
    private final AskedModels asked;

    private Models(@Nullable OnnxModels onnx, AskedModels asked) {
        this.onnx = onnx;
        this.asked = asked;
    }

    /** @param problems is told of a model that was named and cannot be used */
    static Models open(AuditRequest request, List<Selected> metrics, List<String> problems) {
        Set<String> wanted = metrics.stream()
                .flatMap(metric -> metric.passport().services().stream())
                .collect(Collectors.toSet());
        return new Models(onnx(request, wanted, problems), AskedModels.open(request, wanted, problems));
    }

    /** Classifiers that were named stand in for judges too. */
    private static @Nullable OnnxModels onnx(AuditRequest request, Set<String> wanted, List<String> problems) {
        boolean named = wanted.contains("judge") && !request.scorers().isEmpty();
        if (!named && !wanted.contains("embedder") && !wanted.contains("scorer")) {
            return null;
        }
        try {
            return OnnxModels.open(request.embedder(), request.scorers(), request.cache());
        } catch (Unusable wrong) {
            problems.add("--embedder or --scorer: " + wrong.getMessage());
        } catch (UncheckedIOException unwritable) {
            problems.add("--cache " + request.cache() + ": " + unwritable.getMessage());
        }
        return null;
    }

    @Override
    public Services services() {
        return onnx == null ? asked.services() : onnx.services().or(asked.services());
    }

    @Override
    public Map<String, String> ids() {
        Map<String, String> ids = new LinkedHashMap<>(onnx == null ? Map.of() : onnx.ids());
        ids.putAll(asked.ids());
        return ids;
    }

    @Override
    public List<String> unreachable() {
        return asked.unreachable();
    }

    @Override
    public List<Report.JudgePrompt> prompts() {
        return asked.prompts();
    }

    @Override
    public Optional<String> drift(List<String> texts) {
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
        asked.close();
        if (onnx != null) {
            onnx.close();
        }
    }
}
