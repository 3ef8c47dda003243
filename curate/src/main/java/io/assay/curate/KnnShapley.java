package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Drops the share of rows that add least to telling the labels of the reference by nearest neighbours: by their Shapley value (Jia et al. 2019, arXiv:1908.08619),
 * on embeddings.
 */
@Meaning("Drops the share of rows that add least to telling the reference's labels by nearest neighbours.")
public record KnnShapley(
        @Default("5") @Meaning("neighbours") int k,

        @Default("0.1") @Meaning("share of rows that is dropped")
        double share)
        implements SetRule {

    public KnnShapley {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
        WorstRows.requireShare(share);
    }

    @Override
    public Set<Role> needs() {
        return Set.of(Role.REFERENCE);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        EnumSet<Role> roles = EnumSet.of(Role.SYNTHETIC, Role.REFERENCE);
        List<LearnRows.Row> all = LearnRows.read(this, survivors, Basis.EMBEDDINGS, roles).stream()
                .filter(row -> !row.label().isEmpty())
                .toList();
        List<String> classes =
                all.stream().map(LearnRows.Row::label).distinct().sorted().toList();
        List<LearnRows.Row> rows = LearnRows.of(all, Role.SYNTHETIC);
        List<LearnRows.Row> real = LearnRows.of(all, Role.REFERENCE);
        if (real.isEmpty()) {
            throw new StepFailed(this, "no row of the reference has a label; name its column with --map label=COLUMN");
        }
        double[] values = new io.assay.learn.worth.KnnShapley(k)
                .values(
                        LearnRows.embeddings(rows),
                        labels(rows, classes),
                        LearnRows.embeddings(real),
                        labels(real, classes));
        return WorstRows.lowest(rows, values, share, "adds-little");
    }

    private static int[] labels(List<LearnRows.Row> rows, List<String> classes) {
        return rows.stream().mapToInt(row -> classes.indexOf(row.label())).toArray();
    }
}
