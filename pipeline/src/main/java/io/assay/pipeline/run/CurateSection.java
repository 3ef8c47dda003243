package io.assay.pipeline.run;

import io.assay.core.report.Flow;
import io.assay.pipeline.curate.CurateJob;
import io.assay.pipeline.curate.CurateRequest;
import io.assay.pipeline.curate.CurationFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rows are kept and dropped. */
final class CurateSection implements Section<Flow> {

    static final String NAME = "curate";
    /** The rows that it leaves, in its folder. */
    static final String KEPT = "kept.jsonl";

    private final CurateRequest request;
    private final CurateJob job;
    private final String version;
    private final RunWatch watch;

    CurateSection(CurateRequest request, CurateJob job, String version, RunWatch watch) {
        this.request = request;
        this.job = job;
        this.version = version;
        this.watch = watch;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String stamp() throws IOException {
        return new Stamp(version, NAME)
                .add(request.steps())
                .add(request.map())
                .add(request.modality())
                .add(request.embedder())
                .add(request.lm())
                .add(request.chat())
                .add(request.models())
                .add(request.settings().seed())
                .files(request.schema().stream().toList())
                .data(job.data())
                .hex();
    }

    @Override
    public Class<Flow> type() {
        return Flow.class;
    }

    @Override
    public Carried<Flow> carryOut(Path folder) throws IOException, Stopped {
        Flow flow = new CurationFiles(folder, job.run(watch.progress()), "the samples of the plan").write();
        watch.curated(flow, folder);
        if (!job.unreachable().isEmpty()) {
            throw new Stopped(Stopped.Reason.UNREACHABLE, String.join("\n", job.unreachable()));
        }
        if (flow.kept() == 0) {
            throw new Stopped(
                    Stopped.Reason.DATA, "curation kept no row; " + folder.resolve("dropped.jsonl") + " says why");
        }
        return new Carried<>(flow, List.of(folder.resolve(KEPT), folder.resolve("curation.json")));
    }

    @Override
    public void close() {
        job.close();
    }
}
