package io.assay.pipeline.audit;

import io.assay.core.report.Report;
import io.assay.pipeline.Workshop;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The models of an audit, opened by whoever knows their rooms. */
public interface AuditModels extends Workshop.Asked {

    /** Names and versions by what they do. */
    Map<String, String> ids();

    /** What judges were asked so far. */
    List<Report.JudgePrompt> prompts();

    /** How far the fast form of the embedder is from the exact one on these texts, for people. */
    Optional<String> drift(List<String> texts);
}
