package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.worth.SunGen;
import java.io.IOException;

/**
 * Writes a weight in [0, 1] into the column {@code weight} of each labelled row: low for rows whose label is likely wrong, by a loss that wrong labels hardly move
 * (SunGen, Gao et al. 2023, arXiv:2205.12679). Drops none.
 */
@Meaning("Weighs labelled rows so that a learner is best by a loss that wrong labels hardly move (SunGen).")
public record WeighSungen(
        @Default("20") @Meaning("how often weights are changed")
        int rounds,

        @Default("words") @Meaning("by what the learner knows a row")
        Basis by)
        implements SetRule {

    public WeighSungen {
        Require.that(rounds >= 1, "rounds must be at least 1, but was %d", rounds);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        return Weights.marked(data.rows(), new SunGen(rounds, 1).weights(data.examples()), 1);
    }
}
