package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.Classifier;
import io.assay.learn.CrossValidation;
import io.assay.learn.Examples;
import io.assay.learn.Learner;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.worth.Information;
import java.io.IOException;
import java.util.Optional;

/**
 * Drops rows whose text tells a learner too little of their label, in bits (pointwise V-information, Ethayarajh et al. 2022, arXiv:2110.08420; as a filter Lin et
 * al. 2023). The learner is a softmax regression on the labels of the reference; without one, on the other rows, part by part. A learner without
 * text tells the shares of the labels.
 */
@Meaning("Drops rows whose text tells a learner too little of their label.")
public record Pvi(
        @Default("0") @Meaning("the least bits") double min,

        @Default("5") @Meaning("parts, where there is no reference")
        int folds,

        @Default("words") @Meaning("by what the learner knows a row")
        Basis by)
        implements SetRule {

    private static final Learner LEARNER = SoftmaxRegression.learner(1);

    public Pvi {
        Require.that(folds >= 2, "folds must be at least 2, but was %d", folds);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        double[] alone = shares(data.real().orElse(data.examples()));
        double[][] given = given(data, survivors.seed());
        Drops drops = new Drops();
        for (int i = 0; i < given.length; i++) {
            int label = data.examples().label(i);
            if (alone[label] == 0) {
                drops.add(data.ordinal(i), "label-not-in-reference");
                continue;
            }
            double bits = Information.pointwise(Math.max(Double.MIN_NORMAL, given[i][label]), alone[label]);
            if (bits < min) {
                drops.add(data.ordinal(i), WorstRows.reason("says-little", bits));
            }
        }
        return drops;
    }

    private double[][] given(LabelledRows data, long seed) {
        Optional<Classifier> real = data.real().map(LEARNER::fit);
        if (real.isPresent()) {
            return data.examples().x().stream().map(real.get()::probabilities).toArray(double[][]::new);
        }
        if (data.rows().size() < folds) {
            throw new StepFailed(
                    this,
                    folds + " folds need as many rows, but there were "
                            + data.rows().size());
        }
        return CrossValidation.probabilities(LEARNER, data.examples(), folds, seed);
    }

    private static double[] shares(Examples examples) {
        double[] shares = new double[examples.classes()];
        for (int i = 0; i < examples.size(); i++) {
            shares[examples.label(i)] += 1.0 / examples.size();
        }
        return shares;
    }
}
