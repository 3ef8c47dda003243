package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Takes rows that stand for all: greedily the one that adds most to the sum over rows of the greatest similarity to a row taken, max(cosine, 0)
 * of embeddings (Lin and Bilmes 2011). Of equal gains the first row. Every row is compared with every other.
 */
@Meaning("Takes rows that stand for all: greedily those that raise most the similarity of every row to one taken.")
public record FacilityLocation(@Meaning("how many rows") int n) implements SetRule {

    /** Beyond this the comparison of all with all takes too long to be of use. */
    private static final int ROWS_MAX = 20_000;

    public FacilityLocation {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        List<EmbeddedRows.Row> all = EmbeddedRows.read(this, rows);
        Require.that(
                all.size() <= ROWS_MAX,
                "facility-location compares all rows with all and takes at most %d, but there are %d; put take or k-centre"
                        + " before it",
                ROWS_MAX,
                all.size());
        double[] covered = new double[all.size()];
        Set<Long> taken = new HashSet<>();
        while (taken.size() < Math.min(n, all.size())) {
            int best = -1;
            double most = -1;
            for (int i = 0; i < all.size(); i++) {
                double gain = taken.contains(all.get(i).ordinal()) ? -1 : gain(all.get(i), all, covered);
                if (gain > most) {
                    most = gain;
                    best = i;
                }
            }
            EmbeddedRows.Row chosen = all.get(best);
            taken.add(chosen.ordinal());
            for (int i = 0; i < covered.length; i++) {
                covered[i] = Math.max(
                        covered[i],
                        EmbeddedRows.cosine(chosen.vector(), all.get(i).vector()));
            }
        }
        return EmbeddedRows.others(all, taken);
    }

    private static double gain(EmbeddedRows.Row candidate, List<EmbeddedRows.Row> all, double[] covered) {
        double gain = 0;
        for (int i = 0; i < covered.length; i++) {
            gain += Math.max(
                    0, EmbeddedRows.cosine(candidate.vector(), all.get(i).vector()) - covered[i]);
        }
        return gain;
    }
}
