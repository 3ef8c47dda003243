package io.assay.curate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.Descent;
import io.assay.learn.Examples;
import io.assay.learn.worth.DataMap;
import java.io.IOException;
import java.util.Arrays;

/**
 * Drops a share of rows by how a learner's view of their labels changes while it trains (data maps, Swayamdipta et al. 2020, arXiv:2009.10795). With a reference the
 * learner trains on its labels and looks at the rows, as CLLM does (Seedat et al. 2024, arXiv:2312.12112); else it trains on the rows.
 */
@Meaning("Drops a share of rows by how a learner's view of their labels changes while it trains.")
public record DataMaps(
        @Default("low-confidence") @Meaning("which rows are dropped")
        Corner drop,

        @Default("0.1") @Meaning("share of rows that is dropped")
        double share,

        @Default("10") @Meaning("rounds of training") int epochs,

        @Default("words") @Meaning("by what the learner knows a row")
        Basis by)
        implements SetRule {

    /** Which rows are dropped. */
    public enum Corner {
        /** Hard to learn: their labels are often wrong. */
        LOW_CONFIDENCE,
        /** All but the ambiguous ones, which teach most. */
        LOW_VARIABILITY,
        /** Most often right and then wrong, or never right. */
        FORGOTTEN,
        /** Surely against the label: low in confidence and in p (1 - p) too. */
        SURELY_AGAINST
    }

    public DataMaps {
        WorstRows.requireShare(share);
        Require.that(epochs >= 1, "epochs must be at least 1, but was %d", epochs);
    }

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        LabelledRows data = LabelledRows.read(this, survivors, by);
        Examples trained = data.real().orElse(data.examples());
        DataMap[] maps =
                DataMap.watch(new Descent(trained, Descent.Pace.USUAL, survivors.seed()), data.examples(), epochs);
        double[] scores = Arrays.stream(maps).mapToDouble(this::score).toArray();
        return WorstRows.lowest(data.rows(), scores, share, io.assay.core.Names.kebab(drop.name()));
    }

    /** Lowest is dropped first. */
    private double score(DataMap map) {
        return switch (drop) {
            case LOW_CONFIDENCE -> map.confidence();
            case LOW_VARIABILITY -> map.variability();
            case FORGOTTEN -> -map.forgetfulness();
            case SURELY_AGAINST -> Math.max(map.confidence(), map.aleatoric());
        };
    }
}
