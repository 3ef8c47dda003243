package io.assay.evaluate;

import io.assay.core.Embedder;
import io.assay.core.Services;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.engine.Progress;
import io.assay.core.model.ChatModel;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.EvaluationReport.Answered;
import io.assay.core.report.EvaluationReport.Contamination;
import io.assay.core.report.EvaluationReport.Input;
import io.assay.core.report.EvaluationReport.Preferences;
import io.assay.core.report.EvaluationReport.Transfer;
import io.assay.evaluate.answer.AnswerScores;
import io.assay.evaluate.direct.Claim;
import io.assay.evaluate.direct.DirectScores;
import io.assay.evaluate.open.OpenEvaluation;
import io.assay.evaluate.open.Tournament;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Carries out the section {@code evaluate} of a plan. */
public final class Evaluator {

    private final Path folder;
    private final Services services;
    private final Map<String, ChatModel> models;
    private final long seed;
    private final Progress progress;

    /**
     * @param folder what paths of the section are relative to
     * @param services the embedder, where a learner needs one
     * @param models the plan's, by name
     * @param seed of what looks random
     */
    public Evaluator(Path folder, Services services, Map<String, ChatModel> models, long seed, Progress progress) {
        this.folder = folder;
        this.services = services;
        this.models = Map.copyOf(models);
        this.seed = seed;
        this.progress = progress;
    }

    /** Without models: judges cannot be asked, all else can be done. */
    public Evaluator(Path folder, Services services, long seed, Progress progress) {
        this(folder, services, Map.of(), seed, progress);
    }

    /**
     * What was found.
     *
     * @param predictions what every arm told of every test row
     * @param sample the rows that people are to label
     */
    public record Result(EvaluationReport report, List<Prediction> predictions, List<Claim> sample) {

        public Result {
            predictions = List.copyOf(predictions);
            sample = List.copyOf(sample);
        }

        /** Whether contamination withheld a score. */
        public boolean blocked() {
            return report.transfer().stream()
                    .anyMatch(t -> t.contamination().stream().anyMatch(Contamination::blocks));
        }
    }

    /**
     * What an arm told of a test row.
     *
     * @param labels the labels the row has
     * @param told the labels it was told to have
     * @param probabilities of each label the arm knows
     */
    public record Prediction(
            String arm, String id, List<String> labels, List<String> told, Map<String, Double> probabilities) {}

    /**
     * @param section what to do
     * @param synthetic the data that is judged
     * @throws CannotEvaluate where data and section do not go together, with what to do
     * @throws DataProblems where real data that the section names cannot be read
     */
    public Result run(EvaluateSection section, Dataset synthetic) throws IOException, CannotEvaluate, DataProblems {
        return run(section, Optional.of(synthetic));
    }

    /** The same; a section that only compares answers needs no data. */
    public Result run(EvaluateSection section, Optional<Dataset> synthetic)
            throws IOException, CannotEvaluate, DataProblems {
        List<String> flags = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        Optional<Transfer> transfer = Optional.empty();
        if (section.trainOnSynthetic().isPresent()) {
            transfer = Optional.of(
                    transfer(section.trainOnSynthetic().get(), needed(synthetic), inputs, flags, predictions));
        }
        Optional<DirectScores.Found> direct = section.direct().isEmpty()
                ? Optional.empty()
                : Optional.of(new DirectScores(section.direct().get(), services, seed, progress)
                        .run(folder, needed(synthetic), flags));
        Optional<Preferences> preferences = section.open().isEmpty()
                ? Optional.empty()
                : Optional.of(preferences(section.open().get(), flags));
        Optional<Answered> answers = section.answers().isEmpty()
                ? Optional.empty()
                : Optional.of(new AnswerScores(section.answers().get(), seed).run(folder));
        String title = synthetic.map(Reading::source).orElse("answers");
        return new Result(
                new EvaluationReport(
                        title.isBlank() ? "data" : title,
                        inputs,
                        transfer,
                        direct.map(DirectScores.Found::direct),
                        preferences,
                        answers,
                        flags),
                predictions,
                direct.map(DirectScores.Found::sample).orElse(List.of()));
    }

    private static Dataset needed(Optional<Dataset> synthetic) throws CannotEvaluate {
        return synthetic.orElseThrow(() -> new CannotEvaluate("the section looks at synthetic data; give it"));
    }

    private Preferences preferences(OpenEvaluation open, List<String> flags)
            throws IOException, CannotEvaluate, DataProblems {
        Map<String, ChatModel> judges = new LinkedHashMap<>();
        for (String name : open.judges()) {
            ChatModel judge = models.get(name);
            if (judge == null) {
                throw new CannotEvaluate(
                        "judge " + name + " is no model of the plan; its models are " + models.keySet());
            }
            judges.put(name, judge);
        }
        return new Tournament(open, judges, seed, progress).run(folder, flags);
    }

    private Transfer transfer(
            TrainOnSynthetic spec,
            Dataset synthetic,
            List<Input> inputs,
            List<String> flags,
            List<Prediction> predictions)
            throws IOException, CannotEvaluate, DataProblems {
        Sides sides = new Sides(folder, spec, seed, flags);
        Side made = sides.synthetic(synthetic);
        Optional<Side> real = sides.realTrain();
        Side test = sides.test();
        if (real.isPresent() && real.get().sameRowsAs(test)) {
            real = Optional.of(sides.rest(test));
            test = sides.drawn(test);
        }
        inputs.add(made.input());
        real.ifPresent(side -> inputs.add(side.input()));
        inputs.add(test.input());
        LabelNames.notHidden(test.source(), test.texts());
        LabelNames.match(made.source(), made.texts(), test.source(), test.texts(), flags);
        if (real.isPresent()) {
            LabelNames.match(real.get().source(), real.get().texts(), test.source(), test.texts(), flags);
        } else {
            flags.add("no real data to train on was given, so what the score is to be compared with is missing; give"
                    + " --real-train");
        }
        Bench bench = new Bench(new Vectors(services.find(Embedder.class), progress), seed);
        Map<String, Labelling> told = new LinkedHashMap<>();
        Transfer transfer =
                new Transfers(spec, bench, made.texts(), real.map(Side::texts), test.texts(), progress).run(told);
        LabelledTexts tested = test.texts();
        told.forEach((arm, labelling) -> predictions.addAll(predictions(arm, tested, labelling)));
        transfer.contamination().forEach(shared -> flag(shared, flags));
        return transfer;
    }

    private static void flag(Contamination shared, List<String> flags) {
        if (shared.shared() > 0) {
            flags.add(String.format(
                    Locale.ROOT,
                    "%d of %d test rows (%.1f %%) occur in the %s training data%s",
                    shared.shared(),
                    shared.rows(),
                    100 * shared.share(),
                    shared.role(),
                    shared.blocks()
                            ? "; no score is told: remove them, or allow it with --max-contamination"
                            : "; scores of that training data are too high"));
        }
    }

    private static List<Prediction> predictions(String arm, LabelledTexts test, Labelling labelling) {
        List<Prediction> predictions = new ArrayList<>();
        for (int i = 0; i < test.size(); i++) {
            Map<String, Double> probabilities = new LinkedHashMap<>();
            for (int k = 0; k < labelling.labels().size(); k++) {
                probabilities.put(labelling.labels().get(k), labelling.probabilities()[i][k]);
            }
            Item item = test.items().get(i);
            predictions.add(new Prediction(arm, item.id(), item.labels(), labelling.of(i), probabilities));
        }
        return predictions;
    }
}
