package io.assay.app;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.RoleMapping;
import io.assay.core.plan.ModelEntry;
import io.assay.core.plan.Problems;
import io.assay.evaluate.CannotEvaluate;
import io.assay.evaluate.EvaluateSection;
import io.assay.evaluate.Evaluator;
import io.assay.evaluate.open.OpenEvaluation;
import io.assay.onnx.OnnxModels;
import io.assay.pipeline.Workshop;
import io.assay.pipeline.WrongCommand;
import io.assay.pipeline.evaluate.EvaluationFiles;
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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells whether training on data helps. */
@Command(
        name = "evaluate",
        sortOptions = false,
        description = {
            "Trains on synthetic data and tests on real data, beside training on real data and on both: scores with",
            "intervals, differences on the same test rows, curves over size and over the share of synthetic rows.",
            "Or looks at the rows themselves: how many labels are right, by a column, by a model whose errors are",
            "counted, by people who label a drawn sample.",
            "A plan may also compare answers of several systems, by judges in both orders and by people's votes, and score",
            "a system's answers to a public benchmark."
        },
        footer = {
            "",
            "A learner is a name with parameters: logistic-regression (on embeddings, the default),",
            "logistic-regression[features=words,c=1], linear-svm, nearest-neighbours[k=5], random-forest,",
            "gradient-boosting, naive-bayes (on counts of words).",
            "",
            "Example:",
            "  assay evaluate --train synthetic.jsonl --real-train train.csv --test test.csv --out out/evaluated",
            "  assay evaluate --train synthetic.jsonl --auxiliary train.csv --reviews patches.jsonl",
            "  assay evaluate plan.yaml --train synthetic.jsonl"
        })
final class EvaluateCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PLAN", arity = "0..1", description = "A plan (.yaml) with a section evaluate.")
    private @Nullable Path plan;

    @Option(names = "--train", paramLabel = "SYN", description = "The synthetic data.")
    private List<String> train = new ArrayList<>();

    @Mixin
    private TransferOptions transfer = new TransferOptions();

    @Mixin
    private DirectOptions direct = new DirectOptions();

    @Option(
            names = "--embedder",
            paramLabel = "SPEC",
            description = "Model of embeddings: minilm (8 bits, the default), minilm-fp32, or a folder with a"
                    + " sentence-transformer as ONNX.")
    private String embedder = OnnxModels.MINILM;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description =
                    "Where embeddings are remembered between runs. Default: $ASSAY_CACHE, else assay in the user's"
                            + " cache folder.")
    private Path cache = CacheFolder.usual();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("out/evaluated");

    @Option(names = "--seed", paramLabel = "N", description = "Seed of what looks random. Default: ${DEFAULT-VALUE}.")
    private long seed = 7;

    @Override
    public Integer call() throws IOException {
        List<String> problems = new ArrayList<>();
        Optional<Plan> read = Optional.ofNullable(plan).map(Plan::read);
        Optional<EvaluateSection> section =
                read.isPresent() ? planned(read.get(), problems) : EvaluateSections.command(kinds(), problems);
        if (read.isPresent() && (!transfer.keys().isEmpty() || direct.given())) {
            problems.add("the plan says how; leave out the options that say it otherwise");
        }
        Optional<Dataset> data = section.filter(EvaluateSection::readsData).flatMap(asked -> open(asked, problems));
        Problems wrong = read.map(Plan::problems).orElseGet(Problems::new);
        try (Workshop.Writers models =
                        new Workbench().evaluators(judges(read, section), embedder, cache, wrong, problems);
                ProgressLine progress = ProgressLine.start()) {
            read.ifPresent(some -> problems.addAll(0, some.wrong()));
            if (!problems.isEmpty()) {
                throw new WrongCommand(problems);
            }
            Evaluator evaluator = new Evaluator(folder(), models.services(), models.models(), seed, progress);
            return told(evaluator.run(section.orElseThrow(), data));
        } catch (CannotEvaluate cannot) {
            throw new WrongCommand(cannot.problems());
        } catch (DataProblems unreadable) {
            throw new WrongCommand(
                    unreadable.problems().stream().map(Object::toString).toList());
        }
    }

    private static Optional<EvaluateSection> planned(Plan read, List<String> problems) {
        if (!read.keys().contains("evaluate")) {
            problems.add(read.file() + " has no section evaluate");
        }
        return read.sections().evaluate();
    }

    /** The models of the plan that judge; no other is opened. */
    private static Map<String, ModelEntry> judges(Optional<Plan> plan, Optional<EvaluateSection> section) {
        Map<String, ModelEntry> judges = new LinkedHashMap<>();
        List<String> named = section.flatMap(EvaluateSection::open)
                .map(OpenEvaluation::judges)
                .orElse(List.of());
        plan.ifPresent(read -> read.sections().models().forEach((name, model) -> {
            if (named.contains(name)) {
                judges.put(name, model);
            }
        }));
        return judges;
    }

    private int told(Evaluator.Result result) throws IOException {
        EvaluationFiles.write(out, result);
        PrintWriter terminal = spec.commandLine().getOut();
        terminal.print(TerminalSize.print(result.report()));
        terminal.printf("%nReport: %s%n", out.resolve("evaluation.html"));
        terminal.flush();
        return result.blocked() ? ExitCode.DATA : ExitCode.DONE;
    }

    private Path folder() {
        Path parent = plan == null ? null : plan.toAbsolutePath().getParent();
        return parent == null ? Path.of("") : parent;
    }

    private Optional<Dataset> open(EvaluateSection section, List<String> problems) {
        if (train.isEmpty()) {
            problems.add("--train is missing: name the synthetic data");
            return Optional.empty();
        }
        Map<String, String> mapping = RoleMapping.of(section.map(), Role.SYNTHETIC);
        try {
            return Optional.of(
                    Data.open(Role.SYNTHETIC, train, new ReadOptions(Modality.TEXT, mapping, ReadLimits.DEFAULT)));
        } catch (DataProblems unreadable) {
            unreadable.problems().forEach(problem -> problems.add(problem.toString()));
            return Optional.empty();
        }
    }

    /** The kinds of evaluation that are asked for; columns alone ask for none. */
    private Map<String, Map<String, String>> kinds() {
        Map<String, Map<String, String>> kinds = new LinkedHashMap<>();
        if (direct.given()) {
            kinds.put("direct", direct.keys(transfer.mapping(), transfer.learner()));
        }
        if (transfer.given() || !direct.given()) {
            kinds.put("train-on-synthetic", transfer.keys());
        }
        return kinds;
    }
}
