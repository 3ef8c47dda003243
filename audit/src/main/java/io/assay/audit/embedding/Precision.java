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
import io.assay.core.state.Rows;
import java.util.List;

/**
 * Precision of embeddings: the share of synthetic texts that lie where real texts lie, which is within the distance from some real text to that text's
 * k-th nearest real neighbour (Euclidean, the text itself not counted). Beside it density, the mean number of such balls a synthetic text lies in
 * divided by k, and recall and coverage, which look the other way.
 *
 * <p>Read: 1 means that every synthetic text could be real, as far as the embedder sees; compare with the value of real against real, which is below 1.
 * Density may exceed 1 where synthetic texts crowd the middle.
 *
 * <p>Misleads with outliers in the reference, whose balls are huge, and with few samples. Duplicates in the reference shrink balls to nothing.
 *
 * <p>Worked example, k = 1 on a line: reference 0, 1, 5 has the radii 1, 1, 4; synthetic 0.5 lies in two balls, 8 in that of 5, 20 in none: precision 2/3,
 * density (2 + 1 + 0) / 3 = 1.
 *
 * @param k which neighbour a ball reaches to
 * @param ties whether a point on the rim of a ball lies in it: {@code lt} no, {@code le} yes
 */
@About(
        id = "text.precision",
        spec = "TX-04",
        summary = "Share of synthetic texts that lie where real texts lie",
        modalities = Modality.TEXT,
        source = "Naeem et al. 2020, arXiv:2002.09797; Kynkaanniemi et al. 2019, arXiv:1904.06991")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record Precision(int k, Ties ties) implements EmbeddingMetric {

    public Precision() {
        this(5, Ties.LT);
    }

    public Precision {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement finish(Rows rows, Context context) {
        List<Rows.Row> synthetic = rows.of(Role.SYNTHETIC, 1);
        Manifolds found = Manifolds.of(Rows.vectors(synthetic), Rows.vectors(rows.of(Role.REFERENCE, 1)), k, ties);
        return found.beside(found.precision())
                .evidence(Telling.lowest(
                        synthetic, i -> found.insideReference()[i], "how many real neighbourhoods it lies in"));
    }
}
