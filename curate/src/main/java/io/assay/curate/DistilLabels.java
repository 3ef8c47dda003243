package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.Classifier;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.worth.CrossLabelling;
import java.io.IOException;

/**
 * Relabels rows stage by stage: a learner of each half of the rows labels the other half, so that none labels what it was trained on (MCKD, Zhao et al. 2024,
 * arXiv:2311.08640). Drops none; the label before stands in {@code label-before} where it was another.
 */
@Meaning("Relabels rows by learners that never saw them, each trained on the other half, stage by stage (MCKD).")
public record DistilLabels(
        @Default("3") @Meaning("stages") int stages,

        @Default("words") @Meaning("by what the learners know a row")
        Basis by)
        implements SetRule {

    public DistilLabels {
        Require.that(stages >= 1 && stages <= 20, "stages must be 1 to 20, but was %d", stages);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        long[] keys = data.rows().stream().mapToLong(LearnRows.Row::ordinal).toArray();
        int[] given = data.labels();
        int[] told = CrossLabelling.last(
                given,
                new CrossLabelling(stages, survivors.seed())
                        .students(keys, given, (own, labels) -> taught(data.examples(), own, labels)));
        Drops drops = new Drops();
        int changed = 0;
        for (int i = 0; i < told.length; i++) {
            if (told[i] != given[i]) {
                changed++;
                drops.mark(data.ordinal(i), "label", data.classes().get(told[i]));
                drops.mark(data.ordinal(i), "label-before", data.classes().get(given[i]));
            }
        }
        drops.told().value("labels-changed", changed);
        return drops;
    }

    private static java.util.function.IntUnaryOperator taught(Examples rows, int[] own, int[] labels) {
        Examples training = rows.labelled(labels).some(own);
        Classifier learner = SoftmaxRegression.fit(training, 1, true);
        return i -> Classifier.likeliest(learner.probabilities(rows.x().get(i)));
    }
}
