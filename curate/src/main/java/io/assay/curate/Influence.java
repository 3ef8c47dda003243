package io.assay.curate;

import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.Examples;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.TestLoss;
import java.io.IOException;

/**
 * Drops the share of rows that do most harm to a softmax regression, by their influence on its loss on the labelled rows of the reference; without one,
 * on all rows by a loss that wrong labels hardly move (ProGen, Ye et al. 2022, arXiv:2210.12329).
 */
@Meaning("Drops the share of rows whose influence on a learner's loss does most harm.")
public record Influence(
        @Default("0.1") @Meaning("share of rows that is dropped")
        double share,

        @Default("words") @Meaning("by what the learner knows a row")
        Basis by,

        @Default("reverse-cross-entropy") @Meaning("the loss looked at")
        TestLoss loss)
        implements SetRule {

    private static final double C = 1;

    public Influence {
        WorstRows.requireShare(share);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        Examples others = data.real().orElse(data.examples());
        SoftmaxRegression model = SoftmaxRegression.fit(data.examples(), C, true);
        double[] harm = io.assay.learn.Influence.of(model, data.examples(), C, others, loss);
        return WorstRows.highest(data.rows(), harm, share, "harmful");
    }
}
