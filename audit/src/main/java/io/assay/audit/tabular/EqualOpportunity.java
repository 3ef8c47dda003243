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
 * Equal opportunity difference: the gap of the true positive rate of the predictions in the data between the groups of the protected column.
 *
 * <p>Read: 0 means that those who deserve a positive decision get it equally often in all groups.
 *
 * <p>Misleads when a group has few positives; a group without any leaves nothing to measure.
 *
 * <p>Worked example: 1 of 2 positives found in one group, 2 of 2 in the other: 0.5.
 *
 * @param positive the positive label; the last of two in order where it is not given
 */
@About(
        id = "tabular.equal-opportunity",
        spec = "TB-26",
        summary = "Gap of the true positive rate between groups",
        modalities = Modality.TABULAR,
        source = "Hardt et al. 2016, arXiv:1610.02413; fairlearn")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        fields = {"protected", "label", "prediction"})
@AutoService(Auditable.class)
public record EqualOpportunity(String positive) implements TableMetric {

    public EqualOpportunity() {
        this("");
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        GroupRates rates = GroupRates.of(tables, Level.PREDICTION, positive);
        return rates.with(
                Measurement.of(rates.range(GroupRates.Counts::truePositiveRate)),
                "tpr",
                GroupRates.Counts::truePositiveRate);
    }
}
