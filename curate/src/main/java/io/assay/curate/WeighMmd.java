package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.worth.MeanMatching;
import java.io.IOException;
import java.util.Set;

/**
 * Writes a weight of mean 1 into the column {@code weight}, so that the weighted rows have the least maximum mean discrepancy from the reference, on embeddings
 * (SynAlign, arXiv:2502.08661). Drops none. Takes memory for the square of the rows.
 */
@Meaning("Weighs rows so that together they stand where the reference stands (maximum mean discrepancy).")
public record WeighMmd(@Default("200") @Meaning("steps") int rounds) implements SetRule {

    public WeighMmd {
        Require.that(rounds >= 1, "rounds must be at least 1, but was %d", rounds);
    }

    @Override
    public Set<Role> needs() {
        return Set.of(Role.REFERENCE);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        return Weights.byEmbeddings(this, survivors, new MeanMatching(rounds)::weights);
    }
}
