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
import io.assay.core.NothingToMeasure;

/**
 * Disparate impact ratio: the smallest by the greatest share of positive decisions over the groups of the protected column. Decisions are the predictions in the
 * data, where a column is mapped as {@code prediction}, else the labels.
 *
 * <p>Read: 1 means equal shares. Below 0.8 the four-fifths rule of United States employment law sees adverse impact.
 *
 * <p>Misleads when shares are small: 1 % against 2 % is a ratio of 0.5.
 *
 * <p>Worked example: 1 of 4 against 2 of 4 selected: 0.25 / 0.5 = 0.5.
 *
 * @param level whose decisions: {@code data}, {@code prediction}, or {@code auto}
 * @param positive the positive label; the last of two in order where it is not given
 */
@About(
        id = "tabular.disparate-impact",
        spec = "TB-24",
        summary = "Ratio of the shares of positive decisions between groups",
        modalities = Modality.TABULAR,
        source = "Feldman et al. 2015, arXiv:1412.3756; fairlearn")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        fields = {"protected", "label"})
@AutoService(Auditable.class)
public record DisparateImpact(Level level, String positive) implements TableMetric {

    public DisparateImpact() {
        this(Level.AUTO, "");
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        GroupRates rates = GroupRates.of(tables, level, positive);
        double most = rates.most(GroupRates.Counts::selection);
        if (most == 0) {
            throw new NothingToMeasure("no group has a positive decision");
        }
        return rates.with(
                Measurement.of(rates.least(GroupRates.Counts::selection) / most),
                "selection-rates",
                GroupRates.Counts::selection);
    }
}
