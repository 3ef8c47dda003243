package io.assay.pipeline.run;

import io.assay.core.engine.TooBad;
import io.assay.core.report.Workflow;
import io.assay.pipeline.audit.AuditJob;
import io.assay.pipeline.audit.AuditRequest;
import io.assay.pipeline.audit.Audited;
import io.assay.pipeline.plan.AuditSpec;
import io.assay.report.RunDirectory;
import io.assay.report.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What was made is measured, and the report of the whole run written beside the folders of the sections. */
final class AuditSection implements Section<AuditSection.Verdicts> {

    static final String NAME = "audit";

    /** What a run says of an audit that was done before. */
    record Verdicts(boolean gatesPassed, List<String> headlines) {}

    private final AuditSpec spec;
    private final AuditRequest request;
    private final AuditJob job;
    private final Workflow workflow;
    private final String version;
    private final RunWatch watch;

    AuditSection(
            AuditSpec spec, AuditRequest request, AuditJob job, Workflow workflow, String version, RunWatch watch) {
        this.spec = spec;
        this.request = request;
        this.job = job;
        this.workflow = workflow;
        this.version = version;
        this.watch = watch;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** The report tells of all sections, so it depends on what they found. */
    @Override
    public String stamp() throws IOException {
        return new Stamp(version, NAME)
                .add(spec)
                .add(request.seed())
                .add(request.models())
                .add(request.modality())
                .add(workflow)
                .data(job.data())
                .hex();
    }

    @Override
    public Class<Verdicts> type() {
        return Verdicts.class;
    }

    @Override
    public Carried<Verdicts> carryOut(Path folder) throws IOException, Stopped {
        watch.audits(job.data());
        Audited audited;
        try {
            audited = job.run(watch.progress(), workflow);
        } catch (TooBad tooBad) {
            throw new Stopped(
                    Stopped.Reason.DATA,
                    tooBad.getMessage() + ", more than max-bad " + request.maxBad() + " allows; "
                            + folder.resolve("rejects.jsonl") + " says which");
        }
        Path run = folder.resolveSibling("");
        List<Path> files = RunDirectory.write(run, audited.report());
        watch.audited(audited, run);
        if (!audited.unreachable().isEmpty()) {
            throw new Stopped(Stopped.Reason.UNREACHABLE, String.join("\n", audited.unreachable()));
        }
        if (audited.failed()) {
            throw new Stopped(Stopped.Reason.FAILED, "a metric failed; the report says which");
        }
        Verdict verdict = Verdict.of(audited.report());
        List<String> headlines = List.of(
                "quality: " + verdict.quality().headline(),
                "trustworthiness: " + verdict.trustworthiness().headline());
        return new Carried<>(new Verdicts(audited.gatesPassed(), headlines), files);
    }

    /** Models were let go of with the measuring, or are now. */
    @Override
    public void close() {
        job.close();
    }
}
