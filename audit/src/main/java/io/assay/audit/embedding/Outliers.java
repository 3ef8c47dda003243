package io.assay.audit.embedding;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Nearest;
import io.assay.core.state.Rows;
import java.util.Arrays;
import java.util.List;

/**
 * Outliers: the share of synthetic texts that lie farther from the reference than real texts do. The distance of a text is that of its embedding to the
 * k-th nearest reference text; a text is an outlier where it is above the quantile of the distances that reference texts have among themselves.
 *
 * <p>Read: 1 minus the quantile is expected of real data (0.01 by default); the texts shown are the strangest, worth reading first.
 *
 * <p>Misleads where novelty is wanted: a text on a subject that the reference lacks is an outlier, and may be the best of all.
 *
 * <p>Worked example, k = 1, quantile 1, on a line: reference 0, 1, 3 has the distances 1, 1, 2; synthetic 1.5 lies 0.5 away, 9 lies 6 away: one of
 * two is an outlier: 0.5.
 *
 * @param k which neighbour the distance is to
 * @param quantile the share of real texts that count as usual
 */
@About(
        id = "text.outliers",
        spec = "TX-X5",
        summary = "Share of synthetic texts that are stranger than real texts",
        modalities = Modality.TEXT,
        source =
                "Ramaswamy et al. 2000, doi:10.1145/342009.335437 (distance to the k-th neighbour); Kuan & Mueller 2022, arXiv:2207.03061")
@Measures(
        value = Dimension.ROBUSTNESS,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identicalVaries = "each text is its own nearest neighbour on the other side, which shifts all distances")
@AutoService(Auditable.class)
public record Outliers(int k, double quantile) implements EmbeddingMetric {

    public Outliers() {
        this(5, 0.99);
    }

    public Outliers {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
        Require.that(quantile > 0 && quantile <= 1, "quantile must lie in (0, 1], but was %s", quantile);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        List<Rows.Row> synthetic = rows.of(Role.SYNTHETIC, 1);
        double[][] reference = Rows.vectors(rows.of(Role.REFERENCE, k + 1));
        double[] usual = distances(Nearest.others(reference, k));
        Arrays.sort(usual);
        double limit = usual[(int) Math.min(usual.length - 1L, (long) Math.ceil(quantile * usual.length) - 1)];
        double[] own = distances(Nearest.of(Rows.vectors(synthetic), reference, k));
        long strange = Arrays.stream(own).filter(distance -> distance > limit).count();
        return Measurement.rate(strange, own.length)
                .with("outliers", strange)
                .with("distance-limit", limit)
                .evidence(Telling.highest(synthetic, i -> own[i], "distance from the reference"));
    }

    private double[] distances(Nearest nearest) {
        return Arrays.stream(nearest.squares())
                .mapToDouble(squares -> StrictMath.sqrt(squares[k - 1]))
                .toArray();
    }
}
