package io.assay.app;

import io.assay.core.plan.WrongPlan;
import io.assay.generate.plan.GenerationPlan;
import io.assay.generate.plan.Material;
import io.assay.generate.plan.PlanCheck;
import io.assay.generate.run.Exports;
import io.assay.generate.run.Halted;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.generate.GenerateJob;
import io.assay.pipeline.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Carries out the section generate of a plan. */
@Command(
        name = "generate",
        description = "Writes new samples with models, by a plan; always continues where it stopped.",
        footer = {
            "",
            "Example:",
            "  assay generate examples/methods/attr-prompt.yaml --dry-run",
            "  assay generate --compare examples/methods/alpaca.yaml examples/methods/glan.yaml --calls 200",
            "  assay generate kettles.yaml --propose \"reviews of kettles, good and bad\" --chat openai:MODEL"
        })
final class GenerateCommand implements Callable<Integer> {

    private static final String DEFAULT_WORKERS = "16";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "PLAN",
            arity = "1..*",
            description = "The plan, a YAML file; assay schema plan prints what it may hold. Several with --compare.")
    private List<Path> plans = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Directory of the run. Default: beside the plan, under its name and .run; out/comparison with --compare.")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--dry-run", description = "Tries a few drafts and says what the run would take.")
    private boolean dryRun;

    @Option(
            names = "--export",
            paramLabel = "FORMAT",
            description =
                    "Writes the samples as well as: ${COMPLETION-CANDIDATES}; hub is a folder for the Hugging Face hub.")
    private Optional<ExportFormat> export = Optional.empty();

    @Option(names = "--export-only", description = "Exports what the run has so far and makes nothing.")
    private boolean exportOnly;

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = DEFAULT_WORKERS,
            description = "How many answers are waited for at a time. Default: ${DEFAULT-VALUE}. Changes no sample.")
    private int workers;

    @Option(
            names = "--propose",
            paramLabel = "TASK",
            description =
                    "Has the model of --chat propose a plan for a task, writes it to PLAN and shows it; makes nothing.")
    private Optional<String> propose = Optional.empty();

    @Option(
            names = "--compare",
            description = "Carries all plans out on the answers of --calls each and puts what they gave side by side.")
    private boolean compare;

    @Option(
            names = "--calls",
            paramLabel = "N",
            defaultValue = "1000",
            description = "With --compare: how many answers of models each plan may take. Default: ${DEFAULT-VALUE}.")
    private long calls;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description = "With --compare: real data whose words the samples are held against.")
    private Optional<Path> reference = Optional.empty();

    @Option(names = "--chat", paramLabel = "SPEC", description = "The model that proposes and that the plan asks.")
    private Optional<String> chat = Optional.empty();

    @Override
    public Integer call() throws Exception {
        check();
        if (compare) {
            return compared()
                    .run(spec.commandLine().getOut(), spec.commandLine().getErr());
        }
        Path plan = plans.get(0);
        if (propose.isPresent()) {
            return propose(plan, propose.get());
        }
        Plan whole = Plan.read(plan);
        GenerationPlan read = whole.makes();
        Path run = out.orElseGet(whole::run);
        try {
            return exportOnly ? export(read, run) : generate(whole, read, run);
        } catch (Halted halted) {
            spec.commandLine().getErr().println("assay: " + halted.getMessage());
            return ExitCode.UNREACHABLE;
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        if (workers < 1) {
            problems.add("--workers must be at least 1, but was " + workers);
        }
        if (calls < 1) {
            problems.add("--calls must be at least 1, but was " + calls);
        }
        if (exportOnly && export.isEmpty()) {
            problems.add("--export-only needs --export FORMAT");
        }
        if (plans.size() > 1 && !compare) {
            problems.add("only one plan is carried out at a time; put several side by side with --compare");
        }
        if (reference.isPresent() && !compare) {
            problems.add("--reference belongs to --compare; assay audit holds a finished run against real data");
        }
        reference
                .filter(file -> !Files.isRegularFile(file))
                .ifPresent(file -> problems.add("there is no reference " + file));
        if (!problems.isEmpty()) {
            throw new WrongCommand(problems);
        }
    }

    private MethodsCompared compared() {
        return new MethodsCompared(plans, calls, out.orElse(Path.of("out", "comparison")), reference, workers);
    }

    private int propose(Path plan, String task) throws IOException {
        if (chat.isEmpty()) {
            throw new WrongCommand(List.of("--propose needs --chat SPEC: the model that proposes"));
        }
        if (Files.exists(plan)) {
            throw new WrongCommand(List.of(plan + " is there already; name a plan that is not"));
        }
        try {
            String proposed = ProposedPlan.of(task, chat.get());
            Files.writeString(plan, proposed);
            spec.commandLine().getOut().print(proposed);
            spec.commandLine().getErr().println("assay: wrote " + plan + "; read it, then run assay generate " + plan);
            return ExitCode.DONE;
        } catch (WrongPlan wrong) {
            spec.commandLine().getErr().println("assay: " + wrong.getMessage());
            return ExitCode.FAILED;
        } catch (Halted halted) {
            spec.commandLine().getErr().println("assay: " + halted.getMessage());
            return ExitCode.UNREACHABLE;
        }
    }

    private int generate(Plan whole, GenerationPlan read, Path run) throws IOException {
        Material material = Material.load(read);
        try (Workshop.Writers writers = new Workbench().writers(read)) {
            PlanCheck.check(read, material, writers.models(), writers.services());
            whole.check();
            GenerateRun job = new GenerateRun(
                    new GenerateJob(read, material, writers.models(), writers.services(), workers),
                    spec.commandLine().getOut(),
                    spec.commandLine().getErr());
            int code = dryRun ? job.dry() : job.run(run);
            if (!dryRun && export.isPresent()) {
                export(read, run);
            }
            return code;
        }
    }

    private int export(GenerationPlan read, Path run) throws IOException {
        if (!Files.exists(Exports.rows(run))) {
            throw new WrongCommand(List.of("there is no run in " + run + "; run the plan first"));
        }
        Path written = export.orElseThrow().write(read, run);
        spec.commandLine().getOut().println("exported " + written);
        return ExitCode.DONE;
    }
}
