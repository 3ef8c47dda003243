package io.assay.pipeline.audit;

import io.assay.core.Services;
import io.assay.core.report.Report;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of an audit, opened by whoever knows their rooms. */
public interface AuditModels extends AutoCloseable {

    Services services();

    /** Names and versions by what they do. */
    Map<String, String> ids();

    /** What judges were asked so far. */
    List<Report.JudgePrompt> prompts();

    /** The models that were asked and never answered, with what went wrong. */
    List<String> unreachable();

    /** How far the fast form of the embedder is from the exact one on these texts, for people. */
    Optional<String> drift(List<String> texts);

    @Override
    void close();
}
