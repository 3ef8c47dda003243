package io.assay.app;

import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Settings;
import io.assay.core.report.Flow;
import io.assay.curate.CurateStep;
import io.assay.curate.Curated;
import io.assay.curate.Curation;
import io.assay.onnx.OnnxModels;
import io.assay.report.Numbers;
import io.assay.report.html.FlowReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Keeps and drops rows. */
@Command(
        name = "curate",
        sortOptions = false,
        description = {
            "Keeps, drops and chooses rows, step by step in the order given, and says why for each:",
            "kept.jsonl, dropped.jsonl, and the flow of rows as curation.html and curation.json."
        },
        footer = {
            "",
            "A step is a name with parameters, or a condition on a metric that scores samples:",
            "  length[min-words=3]   quality-rules[rules=gopher-quality]   'text.toxicity < 0.5'",
            "  exact-duplicates   near-duplicates[threshold=0.7,keep=longest]   contamination[n=13]",
            "  mask-personal   take[n=500,by=score,per=label]",
            "",
            "Example:",
            "  assay curate synthetic.jsonl --filter length[min-words=3] --dedup near --out out/curated",
            "  assay curate plan.yaml synthetic.jsonl --reference real.jsonl --out out/curated"
        })
final class CurateCommand implements Callable<Integer> {

    private static final int NOTES_SHOWN_MAX = 12;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "[PLAN] DATA",
            arity = "1..*",
            description = "A plan (.yaml) whose section curate lists steps, if any; then the data.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = {"--filter", "--dedup", "--step"},
            paramLabel = "STEP",
            description = "A step; steps are carried out in the order given, after those of the plan.")
    private List<String> steps = new ArrayList<>();

    @Option(names = "--reference", paramLabel = "REAL", description = "Real data that rows must not copy.")
    private List<String> reference = new ArrayList<>();

    @Option(names = "--holdout", paramLabel = "REAL", description = "Real data that rows must not copy either.")
    private List<String> holdout = new ArrayList<>();

    @Option(names = "--benchmark", paramLabel = "FILE", description = "Public test items that must not be repeated.")
    private List<String> benchmark = new ArrayList<>();

    @Option(
            names = "--map",
            paramLabel = "FIELD=COLUMN",
            description = "Which column holds a field, as text, score, id.")
    private Map<String, String> map = new LinkedHashMap<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out/curated");

    @Option(names = "--seed", paramLabel = "N", description = "Seed of what looks random. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Option(
            names = "--embedder",
            paramLabel = "SPEC",
            description =
                    "Model of embeddings for steps that need them and find no column embedding: minilm (8 bits, the"
                            + " default), minilm-fp32, or a folder with a sentence-transformer as ONNX.")
    private String embedder = OnnxModels.MINILM;

    @Option(
            names = "--chat",
            paramLabel = "SPEC",
            description =
                    "Chat model for steps that ask one, beside the models of the plan: openai:MODEL, local:MODEL.")
    private String chat = "";

    @Option(
            names = "--lm",
            paramLabel = "SPEC",
            description = "Language model that says how likely texts are, for steps that ask for it: local:MODEL.")
    private String lm = "";

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where embeddings and answers are remembered between runs. Default: $ASSAY_CACHE, else assay in the user's"
                            + " cache folder.")
    private Path cache = CacheFolder.usual();

    @Option(
            names = "--explain-steps",
            description = "Also carry out the steps without each of them in turn, and say what would be kept then.")
    private boolean explainSteps;

    @Option(names = "--threads", paramLabel = "N", description = "Worker threads. Default: one a core.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        List<String> files = new ArrayList<>(inputs);
        List<CurateStep> all = new ArrayList<>();
        CurateSteps.Planned plan = files.get(0).matches(".*\\.ya?ml")
                ? CurateSteps.plan(Path.of(files.remove(0)), problems)
                : CurateSteps.Planned.none();
        all.addAll(plan.section().curate());
        all.addAll(CurateSteps.parse(steps, problems));
        if (all.isEmpty() && problems.isEmpty() && plan.problems().none()) {
            problems.add("there is no step; name one with --filter or --dedup, as --dedup near");
        }
        Map<Role, List<String>> paths = new LinkedHashMap<>();
        paths.put(Role.REFERENCE, reference);
        paths.put(Role.HOLDOUT, holdout);
        paths.put(Role.BENCHMARK, benchmark);
        paths.put(Role.SYNTHETIC, files);
        if (files.isEmpty()) {
            problems.add("there is no data; name a file after the plan");
        }
        all.forEach(step -> step.needs().stream()
                .filter(role -> paths.getOrDefault(role, List.of()).isEmpty())
                .forEach(role -> problems.add(Curated.name(step) + " needs --" + role.id())));
        if (map.containsKey("item")) {
            // A file of votes has items without texts; such an item is shown by its name.
            map.putIfAbsent("text", map.get("item"));
        }
        List<Dataset> data = AuditInputs.open(paths, map, io.assay.core.Modality.TEXT, problems);
        try (CurationModels models = CurationModels.open(embedder, lm, chat, plan, cache, problems)) {
            problems.addAll(0, plan.wrong());
            all.forEach(step -> step.missing(models.services())
                    .ifPresent(missing -> problems.add(Curated.name(step) + ": " + missing)));
            if (!problems.isEmpty()) {
                throw new WrongCommand(problems);
            }
            curate(all, data, models.services(), String.join(", ", files));
            List<String> silent = models.unreachable();
            silent.forEach(model -> spec.commandLine().getErr().println("assay: " + model));
            return silent.isEmpty() ? ExitCode.DONE : ExitCode.UNREACHABLE;
        }
    }

    private void curate(List<CurateStep> all, List<Dataset> data, Services services, String title) throws IOException {
        Settings settings = Settings.usual().withSeed(seed).withThreads(threads);
        Curated curated;
        List<String> without = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.start()) {
            curated = new Curation(all, data, settings, services, progress).run();
            if (explainSteps) {
                without.addAll(without(all, data, settings, services, progress, curated.kept()));
            }
        }
        Flow flow = new CurationFiles(out, curated, title).write();
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.printf("%-44s %,12d rows%n", "read", flow.read());
        for (Flow.Step step : flow.steps()) {
            terminal.printf("%-44s %,12d left, %,d dropped%n", step.name(), step.out(), step.in() - step.out());
            step.dropped().forEach((rule, rows) -> terminal.printf("    %-40s %,12d%n", rule, rows));
            step.values().forEach((name, value) -> terminal.printf("    %-44s %s%n", name, Numbers.of(value)));
            step.notes().stream()
                    .limit(NOTES_SHOWN_MAX)
                    .forEach(note -> terminal.println("    " + note.replaceAll("\\p{Cntrl}", " ")));
            step.written().forEach(written -> terminal.printf("    %s%n", FlowReport.sentence(written)));
            if (step.unanswered() > 0) {
                terminal.printf("    %,d rows could not be judged and stay: %s%n", step.unanswered(), step.reason());
            }
        }
        terminal.printf("%-44s %,12d rows, %s%n", "kept", flow.kept(), out.resolve("kept.jsonl"));
        without.forEach(terminal::println);
        terminal.printf("Flow: %s%n", out.resolve("curation.html"));
        terminal.flush();
    }

    /** What each step does that no other does: rows kept when it alone is left out. */
    private static List<String> without(
            List<CurateStep> all,
            List<Dataset> data,
            Settings settings,
            Services services,
            ProgressLine progress,
            long kept)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<CurateStep> others = new ArrayList<>(all);
            CurateStep left = others.remove(i);
            long rows = new Curation(others, data, settings, services, progress)
                    .run()
                    .kept();
            lines.add(String.format(
                    "%-44s %,12d rows, %+,d", "kept without " + Curated.describe(left), rows, rows - kept));
        }
        return lines;
    }
}
