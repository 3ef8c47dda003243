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
 * Equalised odds difference: the greater of two gaps between the groups of the protected column: of the true positive rate and of the false positive rate of the
 * predictions in the data. The mean of both stands beside it.
 *
 * <p>Read: 0 means that the model errs alike in all groups.
 *
 * <p>Misleads when a group has few positives: its rate hangs on single rows. A group without positives or without negatives leaves nothing to measure.
 *
 * <p>Worked example: true positive rates 1/2 and 1, false positive rates 1/2 and 0: both gaps 0.5, so 0.5.
 *
 * @param positive the positive label; the last of two in order where it is not given
 */
@About(
        id = "tabular.equalized-odds",
        spec = "TB-25",
        summary = "Gap of the error rates of predictions between groups",
        modalities = Modality.TABULAR,
        source = "Hardt et al. 2016, arXiv:1610.02413; fairlearn")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        fields = {"protected", "label", "prediction"})
@AutoService(Auditable.class)
public record EqualizedOdds(String positive) implements TableMetric {

    public EqualizedOdds() {
        this("");
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        GroupRates rates = GroupRates.of(tables, Level.PREDICTION, positive);
        double tpr = rates.range(GroupRates.Counts::truePositiveRate);
        double fpr = rates.range(GroupRates.Counts::falsePositiveRate);
        return Measurement.of(rates.odds()).with("max", rates.odds()).with("mean", (tpr + fpr) / 2);
    }
}
