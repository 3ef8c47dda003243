package io.assay.pipeline.curate;

import io.assay.core.Modality;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.curate.CurateStep;
import io.assay.curate.Curated;
import io.assay.curate.Curation;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.audit.AuditInputs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A curation whose request was found right. */
public final class CurateJob implements AutoCloseable {

    private final CurateRequest request;
    private final List<Dataset> data;
    private final Workshop.Opened models;

    private CurateJob(CurateRequest request, List<Dataset> data, Workshop.Opened models) {
        this.request = request;
        this.data = data;
        this.models = models;
    }

    /**
     * @param problems what is wrong so far
     * @throws WrongCommand with everything that is wrong
     */
    public static CurateJob prepare(CurateRequest request, Workshop workshop, List<String> problems) {
        List<String> all = new ArrayList<>(problems);
        request.check(all);
        List<Dataset> data = AuditInputs.open(request.paths(), request.map(), Modality.TEXT, all);
        Workshop.Opened models = workshop.embedder(request.embedder(), request.cache(), all);
        if (!all.isEmpty()) {
            models.close();
            throw new WrongCommand(all);
        }
        return new CurateJob(request, data, models);
    }

    /** What it reads. */
    public List<Dataset> data() {
        return data;
    }

    /** Judges every row; writes nothing. */
    public Curated run(Progress progress) throws IOException {
        return run(request.steps(), progress);
    }

    /** The same by other steps, to see what one of them does. */
    public Curated run(List<CurateStep> steps, Progress progress) throws IOException {
        return new Curation(steps, data, request.settings(), models.services(), progress).run();
    }

    @Override
    public void close() {
        models.close();
    }
}
