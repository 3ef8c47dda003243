package io.assay.pipeline.audit;

import io.assay.core.Modality;
import io.assay.core.plan.ModelEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a user asked of an audit, as it was written; nothing checked yet. The names are those of the options.
 *
 * @param models of a plan, which {@code lm}, {@code chat} and {@code judges} may name
 */
public record AuditRequest(
        List<String> data,
        List<String> reference,
        List<String> holdout,
        List<String> benchmark,
        Modality modality,
        Map<String, String> map,
        Optional<Path> schema,
        List<String> metrics,
        List<String> by,
        List<String> gates,
        Path out,
        long seed,
        int threads,
        String engine,
        String maxBad,
        boolean scores,
        boolean showReference,
        Path scratch,
        String embedder,
        Map<String, String> scorers,
        String lm,
        String chat,
        List<String> judges,
        String rubric,
        int modelSamples,
        Path cache,
        Map<String, ModelEntry> models,
        List<String> command) {}
