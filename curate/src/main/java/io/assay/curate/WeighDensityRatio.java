package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.worth.DensityRatio;
import java.io.IOException;
import java.util.Set;

/**
 * Writes a weight of mean 1 into the column {@code weight}: how much denser the reference is than the rows where a row stands, by logistic regression on
 * embeddings. Drops none.
 */
@Meaning("Weighs rows by how much denser the reference is than they are where a row stands.")
public record WeighDensityRatio(
        @Default("1") @Meaning("strength of the data against the penalty")
        double c) implements SetRule {

    public WeighDensityRatio {
        Require.that(c > 0, "c must be above 0, but was %s", c);
    }

    @Override
    public Set<Role> needs() {
        return Set.of(Role.REFERENCE);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        return Weights.byEmbeddings(this, survivors, (synthetic, real) -> DensityRatio.weights(synthetic, real, c));
    }
}
