package io.assay.app;

import io.assay.core.Role;
import io.assay.core.catalog.Catalog;
import io.assay.core.catalog.Selected;
import io.assay.core.data.Dataset;
import io.assay.core.data.InputFile;
import io.assay.core.engine.Audit;
import io.assay.core.engine.Auditor;
import io.assay.core.engine.Ledger;
import io.assay.core.engine.ReportMaker;
import io.assay.core.engine.Settings;
import io.assay.core.engine.TooBad;
import io.assay.core.report.CoverageTable;
import io.assay.core.report.Gate;
import io.assay.core.report.Report;
import io.assay.core.report.Report.GateResult;
import io.assay.core.report.Report.MetricResult;
import io.assay.report.RunDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An audit whose command was found right: reads, measures, writes the report. */
final class AuditRun {

    private final AuditRequest request;
    private final PrintWriter terminal;
    private final List<Dataset> data;
    private final List<Selected> metrics;
    private final List<Gate> gates;
    private final double badShareMax;
    private final Catalog catalog;
    private final Models models;

    private AuditRun(
            AuditRequest request,
            PrintWriter terminal,
            List<Dataset> data,
            List<Selected> metrics,
            List<Gate> gates,
            double badShareMax,
            Catalog catalog,
            Models models) {
        this.request = request;
        this.terminal = terminal;
        this.data = data;
        this.metrics = metrics;
        this.gates = gates;
        this.badShareMax = badShareMax;
        this.catalog = catalog;
        this.models = models;
    }

    /** @throws WrongCommand with everything that is wrong */
    static AuditRun prepare(AuditRequest request, PrintWriter terminal) {
        List<String> problems = new ArrayList<>();
        Catalog catalog = Catalog.load();
        List<Selected> metrics = MetricSelection.parse(
                        expressions(request),
                        catalog,
                        request.modality(),
                        request.lm().isEmpty() ? Set.of() : Set.of("lm"),
                        problems)
                .metrics();
        List<Gate> gates = Gates.read(request.gates(), catalog, metrics, problems);
        double badShareMax = Share.parse("--max-bad", request.maxBad(), problems);
        if (request.threads() < 1) {
            problems.add("--threads must be at least 1, but was " + request.threads());
        }
        if (!request.engine().equals("local")) {
            problems.add("--engine " + request.engine() + " is not known; there is local");
        }
        if (Files.exists(request.out()) && !Files.isDirectory(request.out())) {
            problems.add("--out " + request.out() + " is a file; name a directory");
        }
        List<String> benchmark = wantsBenchmark(request, metrics) ? request.reference() : request.benchmark();
        List<Dataset> data = AuditInputs.open(request, benchmark, problems);
        Models models = Models.open(request, metrics, problems);
        SliceFields.check(request.by(), data, problems);
        if (!problems.isEmpty()) {
            throw new WrongCommand(problems);
        }
        return new AuditRun(request, terminal, data, metrics, gates, badShareMax, catalog, models);
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
    private static boolean wantsBenchmark(AuditRequest request, List<Selected> metrics) {
        return request.benchmark().isEmpty()
                && !request.reference().isEmpty()
                && metrics.stream()
                        .filter(metric -> metric.passport().needs().contains(Role.BENCHMARK))
                        .anyMatch(metric -> request.metrics().stream()
                                .anyMatch(named ->
                                        named.contains(metric.passport().id())));
    }

    int run() throws IOException {
        try (models) {
            return measure();
        }
    }

    private int measure() throws IOException {
        Instant started = Instant.now();
        for (Dataset dataset : data) {
            for (InputFile file : dataset.files()) {
                terminal.printf("%-10s %s  (%s)  %s%n", dataset.role().id(), file.name(), file.format(), file.layout());
            }
        }
        terminal.flush();
        Audit audit;
        try (ProgressLine progress = ProgressLine.start()) {
            audit = new Auditor(data, metrics, settings(), badShareMax, models.services(), progress).run();
        } catch (TooBad tooBad) {
            return giveUp(tooBad);
        }
        List<MetricResult> results = ReportMaker.results(audit);
        List<GateResult> verdicts =
                gates.stream().map(gate -> gate.check(results)).toList();
        Report report = new Report(
                RunFacts.of(request, started, models, notes(audit)),
                RunFacts.inputs(data, audit.ledger()),
                CoverageTable.of(results, catalog.passports(request.modality())),
                results,
                ReportMaker.findings(results),
                verdicts);
        RejectsFile.write(request.out(), audit.ledger());
        if (request.scores()) {
            ScoresFiles.write(request.out(), data, metrics, settings(), models.services());
        }
        LineageFile.write(request.out(), report);
        RunDirectory.write(request.out(), report);
        terminal.println();
        terminal.print(TerminalSize.of()
                .print(report, request.out().resolve("report.html").toString()));
        terminal.flush();
        models.unreachable().forEach(model -> terminal.println("assay: " + model));
        terminal.flush();
        return code(results, verdicts, models.unreachable());
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
        if (wantsBenchmark(request, metrics)) {
            notes.add("The reference is also taken as the benchmark");
        }
        models.drift(audit.someTexts()).ifPresent(notes::add);
        return notes;
    }

    private int giveUp(TooBad tooBad) throws IOException {
        Ledger ledger = tooBad.ledger();
        Path rejects = RejectsFile.write(request.out(), ledger);
        terminal.println("assay: " + tooBad.getMessage() + ", more than --max-bad " + request.maxBad() + " allows");
        ledger.rejects().stream()
                .limit(5)
                .forEach(reject ->
                        terminal.println("  " + reject.file() + ":" + reject.line() + ": " + reject.reason()));
        terminal.println("  all of them: " + rejects);
        terminal.flush();
        return ExitCode.DATA;
    }

    private static int code(List<MetricResult> results, List<GateResult> verdicts, List<String> unreachable) {
        if (results.stream().anyMatch(result -> result.status() == Report.Status.FAILED)) {
            return ExitCode.FAILED;
        }
        if (!unreachable.isEmpty()) {
            return ExitCode.UNREACHABLE;
        }
        return verdicts.stream().allMatch(GateResult::passed) ? ExitCode.DONE : ExitCode.GATE;
    }

    static String started(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
