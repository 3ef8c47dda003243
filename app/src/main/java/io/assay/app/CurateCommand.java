package io.assay.app;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.ReadOptions;
import io.assay.core.engine.Settings;
import io.assay.curate.CurateStep;
import io.assay.curate.Curated;
import io.assay.onnx.OnnxModels;
import io.assay.pipeline.curate.CurateJob;
import io.assay.pipeline.curate.CurateRequest;
import io.assay.pipeline.curate.CurateSteps;
import io.assay.pipeline.curate.CurationFiles;
import io.assay.pipeline.plan.CurateSpec;
import io.assay.pipeline.plan.Plan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
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
            "  repair[clip,swap]   constraints   near-rows[distance=0.02]   (of tables)",
            "",
            "Example:",
            "  assay curate synthetic.jsonl --filter length[min-words=3] --dedup near --out out/curated",
            "  assay curate plan.yaml synthetic.jsonl --reference real.jsonl --out out/curated",
            "  assay curate rows.csv --schema schema.yaml --step repair --step constraints --out out/curated"
        })
final class CurateCommand implements Callable<Integer> {

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

    @Option(
            names = "--schema",
            paramLabel = "FILE",
            description =
                    "Kinds of columns and constraints of tables, in YAML; what it leaves out is told from the data.")
    private @Nullable Path schema;

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
        Optional<Plan> plan = files.get(0).matches(".*\\.ya?ml")
                ? Optional.of(Plan.read(Path.of(files.remove(0))))
                : Optional.empty();
        if (plan.isPresent() && !plan.get().keys().contains("curate")) {
            problems.add(plan.get().file() + " has no section curate");
        }
        List<CurateStep> all = new ArrayList<>();
        Optional<CurateSpec> section = plan.flatMap(read -> read.sections().curate());
        section.ifPresent(read -> all.addAll(read.steps()));
        all.addAll(CurateSteps.parse(steps, problems));
        if (all.isEmpty()
                && problems.isEmpty()
                && plan.stream().allMatch(read -> read.problems().none())) {
            problems.add("there is no step; name one with --filter or --dedup, as --dedup near");
        }
        if (files.isEmpty()) {
            problems.add("there is no data; name a file after the plan");
        }
        CurateRequest request = new CurateRequest(
                plan,
                all,
                paths(plan, section, files),
                map,
                modality(plan, section, files),
                schema(plan, section),
                embedder,
                lm,
                chat,
                cache,
                Settings.usual().withSeed(seed).withThreads(threads));
        try (CurateJob job = CurateJob.prepare(request, new Workbench(), problems)) {
            curate(job, all, String.join(", ", files));
            job.unreachable().forEach(model -> spec.commandLine().getErr().println("assay: " + model));
            return job.unreachable().isEmpty() ? ExitCode.DONE : ExitCode.UNREACHABLE;
        }
    }

    private Optional<Path> schema(Optional<Plan> plan, Optional<CurateSpec> section) {
        return Optional.ofNullable(schema)
                .or(() -> section.flatMap(CurateSpec::schema)
                        .map(name -> plan.orElseThrow().folder().resolve(name)));
    }

    /** Files of votes have items in place of texts. */
    private Modality modality(Optional<Plan> plan, Optional<CurateSpec> section, List<String> files) {
        if (schema(plan, section).isPresent()) {
            return Modality.TABULAR;
        }
        return files.isEmpty() || map.containsKey("item")
                ? Modality.TEXT
                : Data.modality(files, ReadOptions.TEXT.mapping(map));
    }

    /** Real data that the command names goes before that of the plan. */
    private Map<Role, List<String>> paths(Optional<Plan> plan, Optional<CurateSpec> section, List<String> files) {
        Map<Role, List<String>> paths = new LinkedHashMap<>();
        paths.put(Role.REFERENCE, reference);
        paths.put(Role.HOLDOUT, holdout);
        paths.put(Role.BENCHMARK, benchmark);
        section.ifPresent(read -> read.real(List.of(), List.of(), List.of()).forEach((role, named) -> {
            if (paths.getOrDefault(role, List.of()).isEmpty()) {
                paths.put(role, plan.orElseThrow().files(named));
            }
        }));
        paths.put(Role.SYNTHETIC, files);
        return paths;
    }

    private void curate(CurateJob job, List<CurateStep> all, String title) throws IOException {
        Curated curated;
        List<String> without = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.start()) {
            curated = job.run(progress);
            if (explainSteps) {
                without.addAll(without(job, all, progress, curated.kept()));
            }
        }
        PrintWriter terminal = spec.commandLine().getOut();
        CuratePrint.print(new CurationFiles(out, curated, title).write(), out, terminal);
        without.forEach(terminal::println);
        terminal.printf("Flow: %s%n", out.resolve("curation.html"));
        terminal.flush();
    }

    /** What each step does that no other does: rows kept when it alone is left out. */
    private static List<String> without(CurateJob job, List<CurateStep> all, ProgressLine progress, long kept)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            List<CurateStep> others = new ArrayList<>(all);
            CurateStep left = others.remove(i);
            long rows = job.run(others, progress).kept();
            lines.add(String.format(
                    "%-44s %,12d rows, %+,d", "kept without " + Curated.describe(left), rows, rows - kept));
        }
        return lines;
    }
}
