package io.assay.app;

import io.assay.core.Measurement;
import io.assay.core.Outcome;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.Services;
import io.assay.core.catalog.Catalog;
import io.assay.core.data.Batch;
import io.assay.core.data.Batches;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Measuring;
import io.assay.core.engine.Settings;
import io.assay.core.report.Making;
import io.assay.core.report.MethodScore;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.PlanCheck;
import io.assay.pipeline.AtomicFile;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.generate.GenerateJob;
import io.assay.pipeline.plan.Plan;
import io.assay.report.MethodComparison;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Carries several plans out on the same number of answers, each in a folder of its own, and puts what they gave side by side.
 *
 * @param calls answers of models that each plan may take
 * @param reference real data that samples are held against, if any
 */
record MethodsCompared(List<Path> plans, long calls, Path out, Optional<Path> reference, int workers) {

    private static final String DISTINCT = "text.distinct-n";
    private static final String DIVERGENCE = "text.ngram-divergence";

    /** A plan that was read and checked. */
    private record Checked(String name, GenerationPlan plan) {}

    /** Reads all plans before the first one is carried out. */
    int run(PrintWriter terminal, PrintWriter err) throws IOException {
        List<MethodScore> scores = new ArrayList<>();
        for (Checked checked : checked()) {
            scores.add(score(checked, err));
        }
        String table = MethodComparison.markdown(scores);
        AtomicFile.write(out.resolve("comparison.md"), table);
        terminal.print(table);
        terminal.println("wrote " + out.resolve("comparison.md"));
        return ExitCode.DONE;
    }

    private List<Checked> checked() {
        List<Checked> checked = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Path file : plans) {
            Plan whole = Plan.read(file);
            String name = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
            if (!names.add(name)) {
                problems.add(file + ": another plan is called " + name + " as well; results go to folders by name");
            }
            GenerationPlan plan = whole.makes();
            problems.addAll(whole.wrong());
            checked.add(new Checked(name, plan));
        }
        if (!problems.isEmpty()) {
            throw new WrongCommand(problems);
        }
        return checked;
    }

    private MethodScore score(Checked checked, PrintWriter err) throws IOException {
        GenerationPlan plan = checked.plan().calls(calls);
        Material material = Material.load(plan);
        Path folder = out.resolve(checked.name());
        try (Workshop.Writers writers = new Workbench().writers(plan)) {
            PlanCheck.check(plan, material, writers.models(), writers.services());
            if (!plan.problems().none()) {
                throw new WrongCommand(plan.problems().list().stream()
                        .map(problem -> checked.name() + ": " + problem)
                        .toList());
            }
            err.println("assay: " + checked.name());
            GenerateJob job = new GenerateJob(plan, material, writers.models(), writers.services(), workers);
            try (GenerateLine line = new GenerateLine(err, TerminalSize.isTerminal())) {
                return measured(checked.name(), plan, job.making(job.run(folder, line)), folder);
            }
        }
    }

    private MethodScore measured(String name, GenerationPlan plan, Making making, Path folder) throws IOException {
        Path rows = folder.resolve("accepted.jsonl");
        if (making.accepted() == 0) {
            return new MethodScore(name, making, OptionalDouble.empty(), OptionalDouble.empty());
        }
        List<String> fields = plan.generate().fields();
        String text = fields.isEmpty() || fields.contains("text") ? "text" : fields.get(0);
        List<Sample> samples = samples(Role.SYNTHETIC, rows, Map.of("text", text));
        OptionalDouble distinct = value(DISTINCT, samples);
        if (reference.isPresent()) {
            samples.addAll(samples(Role.REFERENCE, reference.get(), Map.of()));
        }
        return new MethodScore(
                name, making, distinct, reference.isPresent() ? value(DIVERGENCE, samples) : OptionalDouble.empty());
    }

    private static OptionalDouble value(String metric, List<Sample> samples) {
        return Measuring.outcome(
                                Catalog.load().unit(metric).standard().metric(),
                                samples,
                                Settings.usual(),
                                Services.NONE)
                        instanceof Outcome.Done<Measurement> done
                ? OptionalDouble.of(done.result().value())
                : OptionalDouble.empty();
    }

    private static List<Sample> samples(Role role, Path file, Map<String, String> map) throws IOException {
        List<Sample> samples = new ArrayList<>();
        try (Batches batches = Data.open(role, List.of(file.toString()), ReadOptions.TEXT.mapping(map))
                .open()) {
            for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
                samples.addAll(batch.parse().samples());
            }
        } catch (DataProblems unreadable) {
            throw new WrongCommand(
                    unreadable.problems().stream().map(Object::toString).toList());
        }
        return samples;
    }
}
