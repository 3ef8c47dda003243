package io.assay.pipeline.run;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run is told beside its plan; none of it changes a result.
 *
 * @param threads that compute
 * @param workers answers of models that are waited for at a time
 * @param cache where embeddings and answers are remembered between runs
 * @param scratch where temporary files go
 * @param command as the user wrote it, for the report
 */
public record RunOptions(int threads, int workers, Path cache, Path scratch, List<String> command) {}
