package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.TestLoss;
import io.assay.learn.worth.CleanLosses;
import java.io.IOException;
import java.util.stream.IntStream;

/**
 * Drops rows whose label does not belong to those that cost a learner little: two normal distributions are fitted to the losses of rows that it has not seen (FreeAL,
 * Xiao et al. 2023, arXiv:2311.15614, which takes the losses of the first epochs).
 */
@Meaning("Drops rows whose loss likely comes from the upper of two groups (the mixture of FreeAL).")
public record CleanMixture(
        @Default("0.7") @Meaning("how likely a loss must come from the lower group for the row to stay")
        double trusted,

        @Default("5") @Meaning("parts in which the data is told by a learner that has not seen it")
        int folds,

        @Default("words") @Meaning("by what the learner knows a row")
        Basis by)
        implements SetRule {

    public CleanMixture {
        Require.that(trusted >= 0 && trusted < 1, "trusted must lie in [0, 1), but was %s", trusted);
        Require.that(folds >= 2, "folds must be at least 2, but was %d", folds);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        double[][] told = data.probabilities(this, folds, survivors.seed());
        double[] losses = IntStream.range(0, told.length)
                .mapToDouble(i ->
                        TestLoss.CROSS_ENTROPY.value(told[i], data.examples().targets()[i]))
                .toArray();
        boolean[] clean = CleanLosses.of(losses, trusted);
        Drops drops = new Drops();
        for (int i = 0; i < clean.length; i++) {
            if (!clean[i]) {
                drops.add(data.ordinal(i), WorstRows.reason("not-clean", losses[i]));
            }
        }
        return drops;
    }
}
