package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import java.util.NavigableMap;

/**
 * Coverage gap of groups: half the sum over groups of |p - q|, the shares of a group in synthetic and reference data. A missing value is a group. The groups are
 * those of the column that {@code --map protected=COLUMN} names.
 *
 * <p>Read: 0 means that every group has its share; 0.1 that a tenth of the rows would have to change their group.
 *
 * <p>Misleads when the reference itself lacks groups: then equal shares mean equal gaps.
 *
 * <p>Worked example: a, a, b, b in the reference, a, a, a, a in the synthetic data: (0.5 + 0.5) / 2 = 0.5.
 */
@About(
        id = "tabular.coverage-gap",
        spec = "TB-21",
        summary = "Distance of the shares of groups to the reference",
        modalities = Modality.TABULAR,
        source = "arXiv:2601.17717, section 4.3")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        fields = "protected",
        identical = 0)
@AutoService(Auditable.class)
public record CoverageGap() implements TableMetric {

    @Override
    public Measurement measure(TableSet tables, Context context) {
        String group = tables.column("protected");
        NavigableMap<String, Integer> made = tables.synthetic().counts(group);
        NavigableMap<String, Integer> real = tables.reference().counts(group);
        Measurement gap =
                Measurement.of(Frequencies.totalVariation(made, real)).chart(ColumnCharts.bars(group, made, real));
        double known = 0;
        for (String one : made.keySet()) {
            double share = share(real, one);
            known += share;
            gap = gap.with("share." + GroupRates.shown(one), share(made, one))
                    .with("real-share." + GroupRates.shown(one), share);
        }
        return gap.with("real-share.groups that are lost", Math.max(0, 1 - known));
    }

    private static double share(NavigableMap<String, Integer> counts, String group) {
        return (double) counts.getOrDefault(group, 0) / Frequencies.sum(counts);
    }
}
