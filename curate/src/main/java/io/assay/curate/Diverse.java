package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Takes rows from the highest score down, each only if its embedding is not too near to those taken before, until there are enough (DEITA, Liu et
 * al. 2024, arXiv:2312.15685). Rows of equal score come in the order of the data. Embeddings stand in the column {@code embedding}, or the
 * run's embedder makes them.
 */
@Meaning("Takes rows from the highest score down, each only if its embedding is not too near to those taken before.")
public record Diverse(
        @Meaning("the most rows") long n,

        @Default("0.9") @Meaning("the greatest cosine with a row taken before")
        double maxCosine)
        implements SetRule {

    public Diverse {
        Require.that(n >= 0, "n must not be negative, but was %d", n);
        Require.that(maxCosine >= -1 && maxCosine <= 1, "max-cosine must lie in [-1, 1], but was %s", maxCosine);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        List<EmbeddedRows.Row> ordered = new ArrayList<>(EmbeddedRows.read(this, rows));
        ordered.sort(Comparator.comparingDouble(EmbeddedRows.Row::score).reversed());
        List<EmbeddedRows.Row> taken = new ArrayList<>();
        Drops drops = new Drops();
        for (EmbeddedRows.Row row : ordered) {
            if (taken.size() >= n) {
                drops.add(row.ordinal(), "not-taken");
                continue;
            }
            Optional<Drops.Reason> near = near(row, taken);
            if (near.isPresent()) {
                drops.add(row.ordinal(), near.get());
            } else {
                taken.add(row);
            }
        }
        return drops;
    }

    private Optional<Drops.Reason> near(EmbeddedRows.Row row, List<EmbeddedRows.Row> taken) {
        double nearest = -2;
        long which = 0;
        for (EmbeddedRows.Row other : taken) {
            double cosine = EmbeddedRows.cosine(row.vector(), other.vector());
            if (cosine > nearest) {
                nearest = cosine;
                which = other.ordinal();
            }
        }
        return nearest <= maxCosine
                ? Optional.empty()
                : Optional.of(new Drops.Reason(
                        "similar", OptionalDouble.of(nearest), Optional.of(new SampleRef(Role.SYNTHETIC, which))));
    }
}
