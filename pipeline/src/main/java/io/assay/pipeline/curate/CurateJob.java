package io.assay.pipeline.curate;

import io.assay.core.Role;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.curate.CurateStep;
import io.assay.curate.Curated;
import io.assay.curate.Curation;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.audit.AuditInputs;
import io.assay.pipeline.plan.Plan;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A curation whose request was found right. */
public final class CurateJob implements AutoCloseable {

    private final CurateRequest request;
    private final List<Dataset> data;
    private final Workshop.Asked models;

    private CurateJob(CurateRequest request, Workshop workshop, List<String> problems) {
        this.request = request;
        for (CurateStep step : request.steps()) {
            for (Role role : step.needs()) {
                if (request.paths().getOrDefault(role, List.of()).isEmpty()) {
                    problems.add(Curated.name(step) + " needs --" + role.id());
                }
            }
        }
        data = AuditInputs.open(
                request.paths(), textual(request.map()), request.modality(), request.schema(), problems);
        models = workshop.curators(request, problems);
        request.steps()
                .forEach(step -> step.missing(models.services())
                        .ifPresent(missing -> problems.add(Curated.name(step) + ": " + missing)));
    }

    /** A file of votes has items without texts; such an item is shown by its name. */
    private static Map<String, String> textual(Map<String, String> map) {
        Map<String, String> textual = new LinkedHashMap<>(map);
        if (map.containsKey("item")) {
            textual.putIfAbsent("text", map.getOrDefault("item", "item"));
        }
        return textual;
    }

    /**
     * @param problems what is wrong so far, beside that of the plan
     * @throws WrongCommand with everything that is wrong
     */
    public static CurateJob prepare(CurateRequest request, Workshop workshop, List<String> problems) {
        List<String> all = new ArrayList<>(problems);
        CurateJob job = new CurateJob(request, workshop, all);
        request.plan().map(Plan::wrong).ifPresent(wrong -> all.addAll(0, wrong));
        if (!all.isEmpty()) {
            job.close();
            throw new WrongCommand(all);
        }
        return job;
    }

    /** What is wrong with a request beside its plan, before its rows are there. */
    public static List<String> problems(CurateRequest request, Workshop workshop) {
        List<String> problems = new ArrayList<>();
        new CurateJob(request, workshop, problems).close();
        return problems;
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

    /** The models that were asked and never answered, with what went wrong. */
    public List<String> unreachable() {
        return models.unreachable();
    }

    @Override
    public void close() {
        models.close();
    }
}
