package io.assay.pipeline.run;

import io.assay.core.data.DataProblems;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.Flow;
import io.assay.core.report.Making;
import io.assay.core.report.Workflow;
import io.assay.evaluate.EvaluateSection;
import io.assay.generate.run.Exports;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.audit.AuditJob;
import io.assay.pipeline.audit.AuditRequest;
import io.assay.pipeline.curate.CurateJob;
import io.assay.pipeline.curate.CurateRequest;
import io.assay.pipeline.plan.AuditSpec;
import io.assay.pipeline.plan.CurateSpec;
import io.assay.pipeline.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sections of a plan, in order, in one directory. A section that was done for the same part of the plan, the same inputs and the same
 * version is not done again, so the same command goes on wherever it stopped, and a section that was changed takes with it only what follows.
 */
public final class PlanRun implements AutoCloseable {

    private static final Pattern OPTION = Pattern.compile("--([a-z-]+):? (.*)", Pattern.DOTALL);

    private final Plan plan;
    private final Path run;
    private final Workshop workshop;
    private final RunOptions options;
    private final RunWatch watch;
    private final PlanRequests requests;
    private final Map<String, Done> done = new LinkedHashMap<>();
    private final @Nullable GenerateSection generate;

    /** How a run ended whose sections are all done. */
    public record Ended(boolean gatesPassed, List<String> headlines) {}

    private PlanRun(Plan plan, Path run, Workshop workshop, RunOptions options, RunWatch watch) {
        this.plan = plan;
        this.run = run;
        this.workshop = workshop;
        this.options = options;
        this.watch = watch;
        requests = new PlanRequests(plan, options);
        generate = plan.generation()
                .map(section -> new GenerateSection(section, workshop, options, watch))
                .orElse(null);
    }

    /**
     * Looks at all sections before anything is begun.
     *
     * @param run directory of the run
     * @throws WrongCommand with everything that is wrong with any section
     */
    public static PlanRun prepare(Plan plan, Path run, Workshop workshop, RunOptions options, RunWatch watch)
            throws IOException {
        PlanRun prepared = new PlanRun(plan, run, workshop, options, watch);
        try {
            prepared.check();
            plan.check();
            return prepared;
        } catch (WrongCommand wrong) {
            prepared.close();
            throw wrong;
        }
    }

    private void check() throws IOException {
        boolean data = !plan.sections().data().isEmpty();
        if (plan.keys().contains("generate") == data) {
            plan.problems()
                    .add(
                            plan.sections(),
                            "data",
                            data
                                    ? "a plan that generates begins with what it makes; leave out data, or generate"
                                    : "there is nothing to begin with; write a section generate, or name rows");
        }
        if (Files.exists(run) && !Files.isDirectory(run)) {
            plan.problems().add(plan.sections(), "", run + " is a file; name a directory");
        }
        if (generate != null
                && Done.read(run, GenerateSection.NAME, generate.stamp()).isEmpty()) {
            generate.check(); // What is done was right.
        }
        List<String> rows = plan.files(plan.sections().data());
        plan.sections()
                .curate()
                .ifPresent(spec -> tell(spec, CurateJob.problems(requests.curate(spec, rows), workshop)));
        plan.sections().evaluate().ifPresent(spec -> {
            List<String> problems = new ArrayList<>();
            EvaluateStep.check(spec, plan, problems);
            tell(spec, problems);
        });
        plan.sections()
                .audit()
                .ifPresent(spec ->
                        tell(spec, AuditJob.problems(requests.audit(spec, rows, folder("audit")), workshop)));
    }

    /** What is said of an option is said of the key of the same name. */
    private void tell(Object spec, List<String> problems) {
        for (String problem : problems) {
            Matcher option = OPTION.matcher(problem);
            boolean named = option.matches();
            plan.problems().add(spec, named ? option.group(1) : "", named ? option.group(2) : problem);
        }
    }

    /**
     * Carries out what is not done yet.
     *
     * @throws Stopped where a section could not be ended; the same command goes on from there
     */
    public Ended run() throws IOException, Stopped {
        Files.createDirectories(run);
        List<String> rows = plan.files(plan.sections().data());
        Optional<Making> made = Optional.empty();
        Optional<Flow> kept = Optional.empty();
        Optional<EvaluationReport> found = Optional.empty();
        try {
            if (generate != null) {
                made = Optional.of(once(generate));
                rows = List.of(Exports.rows(folder(GenerateSection.NAME)).toString());
            }
            Optional<CurateSpec> curate = plan.sections().curate();
            if (curate.isPresent()) {
                kept = Optional.of(curate(curate.get(), rows));
                rows = List.of(
                        folder(CurateSection.NAME).resolve(CurateSection.KEPT).toString());
            }
            Optional<EvaluateSection> evaluate = plan.sections().evaluate();
            if (evaluate.isPresent()) {
                found = Optional.of(evaluate(evaluate.get(), rows));
            }
            Optional<AuditSpec> audit = plan.sections().audit();
            return audit.isPresent()
                    ? audit(audit.get(), rows, new Workflow(made, kept, found))
                    : new Ended(true, List.of("there is no section audit, so there is no report"));
        } finally {
            RunLineage.write(run, plan, workshop.version(), options.command(), done);
        }
    }

    private Path folder(String section) {
        return run.resolve(section);
    }

    private Flow curate(CurateSpec spec, List<String> rows) throws IOException, Stopped {
        CurateRequest request = requests.curate(spec, rows);
        CurateJob job = CurateJob.prepare(request, workshop, List.of());
        try (CurateSection section = new CurateSection(request, job, workshop.version(), watch)) {
            return once(section);
        }
    }

    private EvaluationReport evaluate(EvaluateSection spec, List<String> rows) throws IOException, Stopped {
        try (EvaluateStep section = new EvaluateStep(spec, plan, rows, workshop, options, watch)) {
            return once(section);
        } catch (DataProblems unreadable) {
            throw EvaluateStep.unreadable(unreadable);
        }
    }

    private Ended audit(AuditSpec spec, List<String> rows, Workflow workflow) throws IOException, Stopped {
        AuditRequest request = requests.audit(spec, rows, folder(AuditSection.NAME));
        AuditJob job = AuditJob.prepare(request, workshop);
        try (AuditSection section = new AuditSection(spec, request, job, workflow, workshop.version(), watch)) {
            AuditSection.Verdicts verdicts = once(section);
            return new Ended(verdicts.gatesPassed(), verdicts.headlines());
        }
    }

    private <R> R once(Section<R> section) throws IOException, Stopped {
        String stamp = section.stamp();
        Optional<Done> before = Done.read(run, section.name(), stamp);
        if (before.isPresent()) {
            watch.unchanged(section.name());
            done.put(section.name(), before.get());
            return before.get().result(section.type());
        }
        Done.forget(run, section.name());
        watch.begins(section.name());
        Section.Carried<R> carried = section.carryOut(folder(section.name()));
        done.put(section.name(), Done.write(run, section.name(), stamp, carried.result(), carried.files()));
        return carried.result();
    }

    @Override
    public void close() {
        if (generate != null) {
            generate.close();
        }
    }
}
