package io.assay.app;

import io.assay.core.Embedder;
import io.assay.core.Modality;
import io.assay.core.data.DataProblems;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.models.weights.Weights;
import io.assay.onnx.OnnxModels;
import io.assay.pipeline.AtomicFile;
import io.assay.pipeline.WrongCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Local models: what there is, and training of scorers. */
@Command(
        name = "models",
        description =
                "Lists, fetches and checks the local models, trains scorers of texts, and hands texts to trainers of models.",
        subcommands = {
            ModelsCommand.ListModels.class,
            PullCommand.class,
            VerifyCommand.class,
            ModelsCommand.Train.class,
            TuneCommand.class
        },
        synopsisSubcommandLabel = "VERB",
        footer = {"", "Example:", "  assay models list"})
final class ModelsCommand {

    /** Lists them. */
    @Command(
            name = "list",
            description = "Lists the models that need no service: embedders, scorers, language models.",
            footer = {"", "Example:", "  assay models list"})
    static final class ListModels implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            PrintWriter out = spec.commandLine().getOut();
            try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), CacheFolder.usual())) {
                models.packaged().forEach((what, id) -> out.printf("%-12s %s%n", what, id));
            }
            LocalWeights weights = LocalWeights.usual();
            for (Weights local : weights.all()) {
                out.printf(
                        "%-12s local:%s (%s): %s%n",
                        "language",
                        local.name(),
                        weights.folder().find(local).isPresent()
                                ? "here"
                                : "not here yet: assay models pull local:" + local.name(),
                        local.about());
            }
            out.println(
                    "Any sentence-transformer (--embedder FOLDER) or text classifier (--scorer toxicity=FOLDER) as ONNX can be used"
                            + " instead.");
            return ExitCode.DONE;
        }
    }

    /** Trains a linear head. */
    @Command(
            name = "train",
            sortOptions = false,
            description =
                    "Trains a scorer: a logistic regression on sentence embeddings. Writes its weights and a model card.",
            footer = {
                "",
                "Example:",
                "  assay models train toxicity tweets.csv --map text=tweet --map label=class --positive 0,1 \\",
                "      --ordinary snips.json --cases docs/models/toxicity-cases.jsonl --out out/toxicity"
            })
    static final class Train implements Callable<Integer> {

        @Spec
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private CommandSpec spec;

        @Parameters(index = "0", paramLabel = "WHAT", description = "What is scored, as toxicity.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private String question;

        @Parameters(index = "1..*", arity = "1..*", paramLabel = "DATA", description = "Texts with labels.")
        private List<String> data = new ArrayList<>();

        @Option(names = "--map", paramLabel = "FIELD=COLUMN", description = "Which columns hold text and label.")
        private Map<String, String> map = new LinkedHashMap<>();

        @Option(
                names = "--positive",
                required = true,
                split = ",",
                paramLabel = "LABELS",
                description = "The labels that the score is the probability of.")
        private List<String> positive = new ArrayList<>();

        @Option(
                names = "--ordinary",
                paramLabel = "FILE",
                description = "Texts that are all of the other class, so that the scorer knows what is usual.")
        private List<String> ordinary = new ArrayList<>();

        @Option(
                names = "--test",
                paramLabel = "FILE",
                description = "More labelled texts to test on, never trained on.")
        private List<String> test = new ArrayList<>();

        @Option(
                names = "--cases",
                paramLabel = "FILE",
                description = "Hand-written cases by group: JSONL with group, text, and label yes or no.")
        private List<String> cases = new ArrayList<>();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where weights and card go.")
        @SuppressWarnings("NullAway.Init") // picocli sets it
        private Path out;

        @Override
        public Integer call() throws Exception {
            try (OnnxModels models = OnnxModels.open(OnnxModels.MINILM, Map.of(), CacheFolder.usual())) {
                Embedder embedder = models.services()
                        .find(Embedder.class)
                        .orElseThrow(() -> new IllegalStateException("there is no embedder"));
                Labelled labelled = new Labelled(
                        embedder, Set.copyOf(positive), spec.commandLine().getErr());
                ReadOptions mapped = new ReadOptions(Modality.TEXT, map, ReadLimits.DEFAULT);
                ScorerTraining training = new ScorerTraining(
                        question,
                        embedder.id(),
                        labelled.read(data, mapped),
                        labelled.ordinary(ordinary),
                        labelled.read(test, ReadOptions.TEXT),
                        new Labelled(embedder, Set.of("yes"), spec.commandLine().getErr())
                                .read(cases, ReadOptions.TEXT));
                ScorerTraining.Trained trained = training.run();
                Path weights = AtomicFile.write(out.resolve(question + "-head.json"), trained.json());
                Path card = AtomicFile.write(out.resolve(question + ".md"), trained.card());
                spec.commandLine().getOut().printf("%s%nweights %s%ncard    %s%n", trained.summary(), weights, card);
                return ExitCode.DONE;
            } catch (DataProblems wrong) {
                throw new WrongCommand(
                        wrong.problems().stream().map(Object::toString).toList());
            }
        }
    }

    private ModelsCommand() {}
}
