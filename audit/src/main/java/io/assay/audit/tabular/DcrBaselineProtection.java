package io.assay.audit.tabular;

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
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import java.util.Set;

/**
 * Distance to the closest record by that of random rows: the median distance of synthetic rows to their nearest reference row, by the median of rows whose
 * values are drawn evenly from the range, or the categories, of each column of the reference; at most 1. Gower's distance. Data given as {@code --benchmark} stand
 * for the random rows.
 *
 * <p>Read: 1 means as far from real people as noise is. Good data lie well below: noise is far from everything.
 *
 * <p>Misleads when taken for a goal: rows that resemble real ones are near them. Compare with the value that real data get.
 *
 * <p>Worked example: medians 0.0885 and 0.4174: 0.212.
 */
@About(
        id = "tabular.dcr-baseline-protection",
        spec = "TB-X4",
        summary = "Distance to the closest real row, by that of random rows",
        modalities = Modality.TABULAR,
        source = "SDMetrics DCRBaselineProtection")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "0, but where random rows lie at no distance either",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record DcrBaselineProtection() implements TableMetric {

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.BENCHMARK);
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Table reference = tables.reference();
        Table random = tables.has(Role.BENCHMARK)
                ? tables.of(Role.BENCHMARK)
                : RandomRows.like(reference, tables.synthetic().size(), context.seed());
        double made = median(tables.synthetic(), reference);
        double noise = median(random, reference);
        if (noise == 0) {
            throw new NothingToMeasure("random rows lie at no distance, as every value occurs");
        }
        double score = Math.min(1, made / noise);
        return Measurement.of(score)
                .with("score", score)
                .with("median-synthetic", made)
                .with("median-random", noise);
    }

    private static double median(Table query, Table reference) {
        Selection columns = Selection.of(reference.schema(), List.of(), List.of());
        Space space = RowDistance.GOWER.between(query, reference, reference, columns);
        return Numbers.median(Neighbours.of(space, 1, false).firsts());
    }
}
