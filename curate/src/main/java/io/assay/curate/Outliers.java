package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.worth.Outlyingness;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;

/** Drops the share of rows that stand farthest from the others, by their embeddings. */
@Meaning("Drops the share of rows that stand farthest from the others, by their embeddings.")
public record Outliers(
        @Default("20") @Meaning("neighbours looked at") int k,

        @Default("0.05") @Meaning("share of rows that is dropped")
        double share,

        @Default("local-outlier-factor") @Meaning("how far a row is")
        Distance distance)
        implements SetRule {

    /** How far a row is from the others. */
    public enum Distance {
        /** Mean Euclidean distance to the k nearest. */
        MEAN,
        /** How much sparser it is around the row than around its neighbours (Breunig et al. 2000). */
        LOCAL_OUTLIER_FACTOR
    }

    public Outliers {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
        WorstRows.requireShare(share);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        List<LearnRows.Row> rows = LearnRows.read(this, survivors, Basis.EMBEDDINGS, EnumSet.of(Role.SYNTHETIC));
        if (rows.size() <= k) {
            return new Drops(); // So few rows have no neighbourhood to stand outside of.
        }
        double[][] vectors = LearnRows.embeddings(rows);
        double[] far = distance == Distance.MEAN
                ? Outlyingness.meanDistance(vectors, k)
                : Outlyingness.localOutlierFactor(vectors, k);
        return WorstRows.highest(rows, far, share, "outlier");
    }
}
