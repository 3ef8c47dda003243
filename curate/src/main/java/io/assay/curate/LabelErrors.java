package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.Classifier;
import io.assay.learn.worth.ConfidentLearning;
import java.io.IOException;
import java.util.List;

/**
 * Drops or relabels rows whose label is likely wrong, by confident learning (Northcutt et al. 2021, arXiv:1911.00068). Each row is told by a softmax regression that
 * has not seen it; or the column {@code probabilities} holds a probability for each label, in the order of their names.
 */
@Meaning("Drops or relabels rows whose label is likely wrong (confident learning).")
public record LabelErrors(
        @Default("5") @Meaning("parts in which the data is told by a learner that has not seen it")
        int folds,

        @Default("noise-rate") @Meaning("which rows are taken")
        ConfidentLearning.Prune prune,

        @Default("words") @Meaning("by what the learner knows a row")
        Basis by,

        @Default("drop") @Meaning("what becomes of them") Repair repair)
        implements SetRule {

    /** What becomes of rows with a wrong label. */
    public enum Repair {
        DROP,
        /** They stay, with the likeliest label. */
        RELABEL
    }

    public LabelErrors {
        Require.that(folds >= 2, "folds must be at least 2, but was %d", folds);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        ConfidentLearning told = new ConfidentLearning(data.labels(), probabilities(data, survivors.seed()));
        Drops drops = new Drops();
        for (int i : told.issues(prune)) {
            if (repair == Repair.DROP) {
                drops.add(data.ordinal(i), WorstRows.reason("label-error", told.selfConfidence(i)));
            } else {
                int likeliest = Classifier.likeliest(told.probabilities()[i]);
                drops.mark(data.ordinal(i), "label", data.classes().get(likeliest));
            }
        }
        return drops;
    }

    private double[][] probabilities(LabelledRows data, long seed) {
        if (data.rows().stream().allMatch(row -> row.told().isEmpty())) {
            return data.probabilities(this, folds, seed);
        }
        return data.rows().stream()
                .map(row -> checked(this, row.ordinal(), row.told(), data.classes()))
                .toArray(double[][]::new);
    }

    /** @throws StepFailed if they are not a probability for each class */
    static double[] checked(CurateStep step, long ordinal, List<Double> told, List<String> classes) {
        if (told.size() != classes.size() || told.stream().anyMatch(p -> !(p >= 0 && p <= 1))) {
            throw new StepFailed(
                    step,
                    "record " + new SampleRef(Role.SYNTHETIC, ordinal).record()
                            + " should have a probability in [0, 1] for each of the labels "
                            + String.join(", ", classes) + " in its field probabilities, but has " + told);
        }
        return told.stream().mapToDouble(p -> p).toArray();
    }
}
