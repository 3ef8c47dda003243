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
 * Coverage of embeddings: the share of real texts with a synthetic text in their neighbourhood, which reaches to their k-th nearest real neighbour. Beside it
 * recall, the share of real texts that lie in the neighbourhood of some synthetic text, and precision and density, which look the other way.
 *
 * <p>Read: 1 means that nothing real is missing, as far as the embedder sees. With as many synthetic as real texts of one distribution 1 - 1/2^k is expected
 * (0.97 for k = 5): compare with the value of real against real.
 *
 * <p>Misleads where there are fewer synthetic than real texts: one text cannot be near many. Recall alone is fooled by one far synthetic text with a
 * huge ball.
 *
 * <p>Worked example, k = 1 on a line: reference 0, 1, 5 has the radii 1, 1, 4; synthetic 0.5 and 20: 0 and 1 have 0.5 within 1, 5 has nothing within 4, since
 * 0.5 is 4.5 away: coverage 2/3.
 *
 * @param k which neighbour a neighbourhood reaches to
 * @param ties whether a point on the rim of a neighbourhood lies in it: {@code lt} no, {@code le} yes
 */
@About(
        id = "text.coverage",
        spec = "TX-08",
        summary = "Share of real texts that have a synthetic text near them",
        modalities = Modality.TEXT,
        source = "Naeem et al. 2020, arXiv:2002.09797; Kynkaanniemi et al. 2019, arXiv:1904.06991")
@Measures(
        value = Dimension.DIVERSITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record Coverage(int k, Ties ties) implements EmbeddingMetric {

    public Coverage() {
        this(5, Ties.LT);
    }

    public Coverage {
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
        return found.beside(found.coverage())
                .evidence(Telling.highest(
                        synthetic,
                        i -> found.insideReference()[i],
                        "how many real neighbourhoods it lies in: where synthetic texts crowd"));
    }
}
