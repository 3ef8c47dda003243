package io.assay.app;

import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.plan.Plan;
import io.assay.pipeline.run.PlanRun;
import io.assay.pipeline.run.RunOptions;
import io.assay.pipeline.run.Stopped;
import java.io.IOException;
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

/** Carries out all sections of a plan. */
@Command(
        name = "run",
        sortOptions = false,
        description = {
            "Carries out the sections of a plan in order: generate, curate, evaluate, audit. One directory, one report.",
            "A section that was done for the same plan and inputs is not done again: the same command goes on where it",
            "stopped, and a changed section takes with it only what follows."
        },
        footer = {"", "Example:", "  assay run examples/09-whole-way/plan.yaml --out out/whole-way"})
final class RunCommand implements Callable<Integer> {

    private static final String DEFAULT_WORKERS = "16";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN", description = "The plan, a YAML file; assay init writes one.")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path plan;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Directory of the run. Default: beside the plan, under its name and .run.")
    private Optional<Path> out = Optional.empty();

    @Option(
            names = "--workers",
            paramLabel = "N",
            defaultValue = DEFAULT_WORKERS,
            description = "How many answers of models are waited for at a time. Default: ${DEFAULT-VALUE}.")
    private int workers;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads. Default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where embeddings are remembered between runs. Default: $ASSAY_CACHE, else assay in the user's"
                            + " cache folder.")
    private Path cache = CacheFolder.usual();

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        if (workers < 1) {
            problems.add("--workers must be at least 1, but was " + workers);
        }
        if (threads < 1) {
            problems.add("--threads must be at least 1, but was " + threads);
        }
        if (!problems.isEmpty()) {
            throw new WrongCommand(problems);
        }
        Plan read = Plan.read(plan);
        Path folder = out.orElseGet(read::run);
        RunOptions options = new RunOptions(
                threads,
                workers,
                cache,
                Path.of(System.getProperty("java.io.tmpdir")),
                spec.commandLine().getParseResult().originalArgs());
        try (RunPrint print = new RunPrint(
                        spec.commandLine().getOut(), spec.commandLine().getErr());
                PlanRun run = PlanRun.prepare(read, folder, new Workbench(), options, print)) {
            return told(run.run(), folder);
        } catch (Stopped stopped) {
            spec.commandLine().getErr().println("assay: " + stopped.getMessage());
            return switch (stopped.reason()) {
                case FAILED -> ExitCode.FAILED;
                case DATA -> ExitCode.DATA;
                case UNREACHABLE -> ExitCode.UNREACHABLE;
            };
        }
    }

    private int told(PlanRun.Ended ended, Path folder) {
        ended.headlines().forEach(spec.commandLine().getOut()::println);
        spec.commandLine().getOut().println("Run: " + folder);
        return ended.gatesPassed() ? ExitCode.DONE : ExitCode.GATE;
    }
}
