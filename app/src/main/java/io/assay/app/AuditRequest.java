package io.assay.app;

import io.assay.core.Modality;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a user asked of {@code assay audit}, as it was written; nothing checked yet. The names are those of the options. */
record AuditRequest(
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
        List<String> command) {}
