package io.assay.evaluate;

import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.data.Data;
import io.assay.core.data.DataProblems;
import io.assay.core.data.Dataset;
import io.assay.core.data.ReadLimits;
import io.assay.core.data.ReadOptions;
import io.assay.core.data.RoleMapping;
import io.assay.evaluate.benchmark.Benchmark;
import io.assay.evaluate.benchmark.BenchmarkFiles;
import io.assay.evaluate.benchmark.Gold;
import io.assay.evaluate.benchmark.Question;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads all sides of an evaluation. */
final class Sides {

    private final Path folder;
    private final TrainOnSynthetic spec;
    private final long seed;
    private final List<String> flags;

    Sides(Path folder, TrainOnSynthetic spec, long seed, List<String> flags) {
        this.folder = folder;
        this.spec = spec;
        this.seed = seed;
        this.flags = flags;
    }

    Side synthetic(Dataset data) throws IOException, CannotEvaluate {
        return side(data);
    }

    Optional<Side> realTrain() throws IOException, CannotEvaluate, DataProblems {
        return spec.realTrain().isEmpty() ? Optional.empty() : Optional.of(real(Role.REFERENCE, spec.realTrain()));
    }

    Side test() throws IOException, CannotEvaluate, DataProblems {
        return real(Role.HOLDOUT, spec.test());
    }

    /** The part of rows without an official split that is tested on. */
    Side drawn(Side all) {
        int size = size(all);
        flags.add(String.format(
                Locale.ROOT,
                "%s has no split: %d rows were drawn by label for the test (seed %d), the other %d are trained on",
                all.source(),
                size,
                seed,
                all.texts().size() - size));
        return new Side(Role.HOLDOUT, all.source(), new Draw(all.texts(), seed).first(size));
    }

    /** The part that is trained on. */
    Side rest(Side all) {
        return new Side(Role.REFERENCE, all.source(), new Draw(all.texts(), seed).after(size(all)));
    }

    private int size(Side all) {
        return Math.max(1, (int) Math.round(spec.testShare() * all.texts().size()));
    }

    private Side real(Role role, List<String> paths) throws IOException, CannotEvaluate, DataProblems {
        List<String> resolved =
                paths.stream().map(path -> folder.resolve(path).toString()).toList();
        Map<String, String> mapping = RoleMapping.of(spec.map(), role);
        if (spec.benchmark().isEmpty()) {
            return side(Data.open(role, resolved, new ReadOptions(Modality.TEXT, mapping, ReadLimits.DEFAULT)));
        }
        Benchmark benchmark = spec.benchmark().get();
        List<Question> questions = BenchmarkFiles.read(benchmark, role, resolved, mapping);
        return new Side(role, benchmark.id() + " (" + String.join(", ", paths) + ")", texts(benchmark, questions));
    }

    private Side side(Dataset data) throws IOException, CannotEvaluate {
        String role = data.role().id();
        return new Side(
                data.role(), Reading.source(data), new Reading(LabelNames.of(spec.labels(), role), flags).read(data));
    }

    private static LabelledTexts texts(Benchmark benchmark, List<Question> questions) throws CannotEvaluate {
        List<Item> items = new ArrayList<>();
        for (Question question : questions) {
            if (!(question.gold() instanceof Gold.Labels labels)) {
                throw new CannotEvaluate(benchmark.id() + " has answers, not labels, which no learner of classes can be"
                        + " trained on; score a model's answers to it");
            }
            items.add(new Item(question.id(), question.text(), labels.names()));
        }
        return new LabelledTexts(items, benchmark == Benchmark.GO_EMOTIONS);
    }
}
