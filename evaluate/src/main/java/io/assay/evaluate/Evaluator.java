package io.assay.evaluate;

import io.assay.core.Embedder;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.Services;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.RoleMapping;
import io.assay.core.engine.Progress;
import io.assay.core.report.EvaluationReport;
import io.assay.core.report.EvaluationReport.Contamination;
import io.assay.core.report.EvaluationReport.Input;
import io.assay.core.report.EvaluationReport.Transfer;
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
    private final long seed;
    private final Progress progress;

    /**
     * @param folder what paths of the section are relative to
     * @param services the embedder, where a learner needs one
     * @param seed of what looks random
     */
    public Evaluator(Path folder, Services services, long seed, Progress progress) {
        this.folder = folder;
        this.services = services;
        this.seed = seed;
        this.progress = progress;
    }

    /** What was found, and what every arm told of every test row. */
    public record Result(EvaluationReport report, List<Prediction> predictions) {

        public Result {
            predictions = List.copyOf(predictions);
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
        List<String> flags = new ArrayList<>();
        List<Input> inputs = new ArrayList<>();
        List<Prediction> predictions = new ArrayList<>();
        Optional<Transfer> transfer = Optional.empty();
        if (section.trainOnSynthetic().isPresent()) {
            transfer = Optional.of(transfer(section.trainOnSynthetic().get(), synthetic, inputs, flags, predictions));
        }
        String title = Reading.source(synthetic);
        return new Result(new EvaluationReport(title.isBlank() ? "data" : title, inputs, transfer, flags), predictions);
    }

    private Transfer transfer(
            TrainOnSynthetic spec,
            Dataset synthetic,
            List<Input> inputs,
            List<String> flags,
            List<Prediction> predictions)
            throws IOException, CannotEvaluate, DataProblems {
        LabelledTexts made = read(spec, synthetic, inputs, flags);
        Optional<Dataset> realData = spec.realTrain().isEmpty()
                ? Optional.empty()
                : Optional.of(open(spec, Role.REFERENCE, spec.realTrain()));
        Optional<LabelledTexts> real =
                realData.isEmpty() ? Optional.empty() : Optional.of(read(spec, realData.get(), inputs, flags));
        Dataset testData = open(spec, Role.HOLDOUT, spec.test());
        LabelledTexts test = read(spec, testData, inputs, flags);
        LabelNames.notHidden(Reading.source(testData), test);
        LabelNames.match(Reading.source(synthetic), made, Reading.source(testData), test, flags);
        if (real.isPresent()) {
            LabelNames.match(Reading.source(realData.orElseThrow()), real.get(), Reading.source(testData), test, flags);
        } else {
            flags.add("no real data to train on was given, so what the score is to be compared with is missing; give"
                    + " --real-train");
        }
        Bench bench = new Bench(new Vectors(services.find(Embedder.class), progress), seed);
        Map<String, Labelling> told = new LinkedHashMap<>();
        Transfer transfer = new Transfers(spec, bench, made, real, test, progress).run(told);
        told.forEach((arm, labelling) -> predictions.addAll(predictions(arm, test, labelling)));
        transfer.contamination().forEach(shared -> flag(shared, flags));
        return transfer;
    }

    private Dataset open(TrainOnSynthetic spec, Role role, List<String> paths) throws DataProblems {
        List<String> resolved =
                paths.stream().map(path -> folder.resolve(path).toString()).toList();
        return Data.open(
                role, resolved, new ReadOptions(Modality.TEXT, RoleMapping.of(spec.map(), role), ReadLimits.DEFAULT));
    }

    private static LabelledTexts read(TrainOnSynthetic spec, Dataset data, List<Input> inputs, List<String> flags)
            throws IOException, CannotEvaluate {
        String role = data.role().id();
        LabelledTexts texts = new Reading(LabelNames.of(spec.labels(), role), flags).read(data);
        inputs.add(new Input(role, Reading.source(data), texts.size(), texts.counts()));
        return texts;
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
