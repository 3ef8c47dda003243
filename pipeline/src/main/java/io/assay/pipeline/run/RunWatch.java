package io.assay.pipeline.run;

import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.Flow;
import io.assay.generate.run.Generation;
import io.assay.pipeline.audit.Audited;
import io.assay.pipeline.generate.GenerateJob;
import java.nio.file.Path;
import java.util.List;

/** Sees a run go on. */
public interface RunWatch {

    /** A section is carried out. */
    void begins(String section);

    /** A section was done before and nothing that it depends on has changed. */
    void unchanged(String section);

    /** What sees rounds go on, and says whether to stop. */
    GenerateJob.Watch rounds();

    /** What sees the other sections go on. */
    Progress progress();

    void generated(Generation.Outcome outcome, Path folder);

    void curated(Flow flow, Path folder);

    void evaluated(EvaluationReport report, Path folder);

    /** What the audit is about to read. */
    void audits(List<Dataset> data);

    void audited(Audited audited, Path folder);
}
