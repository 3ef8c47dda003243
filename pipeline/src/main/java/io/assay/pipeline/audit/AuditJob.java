package io.assay.pipeline.audit;

import io.assay.core.Role;
import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Selected;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Audit;
import io.assay.core.engine.Auditor;
import io.assay.core.engine.Progress;
import io.assay.core.engine.ReportMaker;
import io.assay.core.engine.Settings;
import io.assay.core.engine.TooBad;
import io.assay.core.report.CoverageTable;
import io.assay.core.report.Gate;
import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Workflow;
import io.assay.pipeline.RejectsFile;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An audit whose request was found right: reads, measures, makes the report. */
public final class AuditJob implements AutoCloseable {

    private final AuditRequest request;
    private final Workshop workshop;
    private final List<Selected> metrics;
    private final List<Gate> gates;
    private final double badShareMax;
    private final Catalog catalog;
    private final List<Dataset> data;
    private final AuditModels models;

    private AuditJob(AuditRequest request, Workshop workshop, List<String> problems) {
        this.request = request;
        this.workshop = workshop;
        catalog = Catalog.load();
        metrics = MetricSelection.parse(
                        expressions(request),
                        catalog,
                        request.modality(),
                        request.lm().isEmpty() ? Set.of() : Set.of("lm"),
                        problems)
                .metrics();
        gates = Gates.read(request.gates(), catalog, metrics, problems);
        badShareMax = Share.parse("--max-bad", request.maxBad(), problems);
        if (request.threads() < 1) {
            problems.add("--threads must be at least 1, but was " + request.threads());
        }
        if (!request.engine().equals("local")) {
            problems.add("--engine " + request.engine() + " is not known; there is local");
        }
        if (Files.exists(request.out()) && !Files.isDirectory(request.out())) {
            problems.add("--out " + request.out() + " is a file; name a directory");
        }
        List<String> benchmark = wantsBenchmark() ? request.reference() : request.benchmark();
        data = AuditInputs.open(request, benchmark, problems);
        models = workshop.audit(request, metrics, problems);
        SliceFields.check(request.by(), data, problems);
    }

    /** @throws WrongCommand with everything that is wrong */
    public static AuditJob prepare(AuditRequest request, Workshop workshop) {
        List<String> problems = new ArrayList<>();
        AuditJob job = new AuditJob(request, workshop, problems);
        if (!problems.isEmpty()) {
            job.models.close();
            throw new WrongCommand(problems);
        }
        return job;
    }

    /** What is wrong with a request, before its synthetic data is there. */
    public static List<String> problems(AuditRequest request, Workshop workshop) {
        List<String> problems = new ArrayList<>();
        new AuditJob(request, workshop, problems).models.close();
        return problems;
    }

    /** Who gives a rubric wants its score. */
    private static List<String> expressions(AuditRequest request) {
        List<String> expressions =
                new ArrayList<>(request.metrics().isEmpty() ? List.of("standard") : request.metrics());
        if (!request.rubric().isEmpty()) {
            expressions.add("text.judge-score");
        }
        return expressions;
    }

    /** Who names a metric of benchmarks and gives but one file to compare with means that file. */
    private boolean wantsBenchmark() {
        return request.benchmark().isEmpty()
                && !request.reference().isEmpty()
                && metrics.stream()
                        .filter(metric -> metric.passport().needs().contains(Role.BENCHMARK))
                        .anyMatch(metric -> request.metrics().stream()
                                .anyMatch(named ->
                                        named.contains(metric.passport().id())));
    }

    /** What it reads. */
    public List<Dataset> data() {
        return data;
    }

    /**
     * Measures; writes what belongs beside the report, not the report itself.
     *
     * @param workflow how the data came about, where that is known
     * @throws TooBad where more records are unreadable than the request allows; the rejects are written
     */
    public Audited run(Progress progress, Workflow workflow) throws IOException, TooBad {
        Instant started = Instant.now();
        Audit audit;
        try {
            audit = new Auditor(data, metrics, settings(), badShareMax, models.services(), progress).run();
        } catch (TooBad tooBad) {
            RejectsFile.write(request.out(), tooBad.ledger());
            throw tooBad;
        }
        List<MetricResult> results = new ArrayList<>(ReportMaker.results(audit));
        Utility.of(workflow).ifPresent(results::add);
        results.addAll(RightLabels.of(workflow));
        Report report = new Report(
                RunFacts.of(request, workshop.version(), started, models, notes(audit)),
                RunFacts.inputs(data, audit.ledger()),
                CoverageTable.of(results, catalog.passports(request.modality())),
                results,
                ReportMaker.findings(results),
                gates.stream().map(gate -> gate.check(results)).toList(),
                workflow);
        RejectsFile.write(request.out(), audit.ledger());
        if (request.scores()) {
            ScoresFiles.write(request.out(), data, metrics, settings(), models.services());
        }
        return new Audited(report, models.unreachable());
    }

    private Settings settings() {
        return Settings.usual()
                .withSeed(request.seed())
                .withThreads(request.threads())
                .withScratch(request.scratch())
                .withShowReference(request.showReference())
                .withBy(request.by().stream().distinct().toList());
    }

    private List<String> notes(Audit audit) {
        List<String> notes = new ArrayList<>(audit.notes());
        long rejected = audit.ledger().rejected();
        if (rejected > 0) {
            notes.add(rejected + " records could not be read and were left out; rejects.jsonl says which and why");
        }
        if (wantsBenchmark()) {
            notes.add("The reference is also taken as the benchmark");
        }
        models.drift(audit.someTexts()).ifPresent(notes::add);
        return notes;
    }

    @Override
    public void close() {
        models.close();
    }
}
