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

/**
 * Statistical parity difference: the greatest less the smallest share of positive decisions over the groups of the protected column. Decisions are the predictions
 * in the data, where a column is mapped as {@code prediction}, else the labels.
 *
 * <p>Read: 0 means that all groups are selected equally often; 0.2 that one group is selected twenty points more often than another.
 *
 * <p>Misleads when groups differ for honest reasons: it asks for equal outcomes, whatever the cause. Tiny groups have extreme rates by chance.
 *
 * <p>Worked example: 2 of 4 selected in one group, 1 of 4 in the other: 0.5 - 0.25 = 0.25.
 *
 * @param level whose decisions: {@code data}, {@code prediction}, or {@code auto}
 * @param positive the positive label; the last of two in order where it is not given
 */
@About(
        id = "tabular.statistical-parity",
        spec = "TB-23",
        summary = "Gap of the shares of positive decisions between groups",
        modalities = Modality.TABULAR,
        source = "Dwork et al. 2012, arXiv:1104.3913; fairlearn")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        fields = {"protected", "label"})
@AutoService(Auditable.class)
public record StatisticalParity(Level level, String positive) implements TableMetric {

    public StatisticalParity() {
        this(Level.AUTO, "");
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        GroupRates rates = GroupRates.of(tables, level, positive);
        return rates.with(
                Measurement.of(rates.range(GroupRates.Counts::selection)),
                "selection-rates",
                GroupRates.Counts::selection);
    }
}
