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
import io.assay.learn.SoftmaxRegression;
import java.util.List;
import java.util.Set;

/**
 * Change of fairness by synthetic training data: one model is trained on the synthetic, one on the reference rows, both are tested on the holdout; the value is the
 * statistical parity difference of the first less that of the second. Beside it the change of the disparate impact ratio and of the gaps of the error rates.
 *
 * <p>Read: above 0 the synthetic data makes models less fair than the real data does, below 0 more.
 *
 * <p>Misleads when groups are small in the holdout: then both differences hang on single rows.
 *
 * <p>Worked example: 0.1144 of the model trained on synthetic, 0.1153 of the one trained on real rows: -0.0008.
 *
 * @param positive the positive label; the last of two in order where it is not given
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.fairness-change",
        spec = {"TB-23", "TB-24", "TB-25", "TB-26"},
        summary = "What synthetic training data does to the fairness of a model",
        modalities = Modality.TABULAR,
        source = "Dwork et al. 2012; Hardt et al. 2016")
@Measures(
        value = Dimension.FAIRNESS,
        goal = Goal.TARGET,
        lower = -1,
        upper = 1,
        target = 0,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        fields = {"protected", "label"},
        identical = 0,
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record FairnessChange(String positive, List<String> numeric, List<String> categorical) implements TableMetric {

    public FairnessChange() {
        this("", List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        GroupRates made = rates(tables, tables.synthetic());
        GroupRates real = rates(tables, tables.reference());
        double change = made.range(GroupRates.Counts::selection) - real.range(GroupRates.Counts::selection);
        Measurement measured = Measurement.of(change).with("spd", change);
        double madeMost = made.most(GroupRates.Counts::selection);
        double realMost = real.most(GroupRates.Counts::selection);
        if (madeMost > 0 && realMost > 0) {
            measured = measured.with(
                    "dir",
                    made.least(GroupRates.Counts::selection) / madeMost
                            - real.least(GroupRates.Counts::selection) / realMost);
        }
        try {
            return measured.with("eo", made.odds() - real.odds())
                    .with(
                            "eop",
                            made.range(GroupRates.Counts::truePositiveRate)
                                    - real.range(GroupRates.Counts::truePositiveRate));
        } catch (NothingToMeasure groupWithoutClass) {
            return measured.with("not-measured", List.of("eo, eop: " + groupWithoutClass.reason()));
        }
    }

    private GroupRates rates(TableSet tables, Table train) {
        String label = tables.column("label");
        String wanted = GroupRates.positive(tables.reference(), label, positive);
        List<String> labels = LabelModel.labels(label, tables.synthetic(), tables.reference(), tables.holdout());
        Selection columns = Selection.of(train.schema(), numeric, categorical).without(label);
        LabelModel model = LabelModel.train(SoftmaxRegression.learner(1), train, label, labels, columns);
        Table holdout = tables.holdout();
        return GroupRates.of(
                holdout.texts(tables.column("protected")),
                GroupRates.equal(model.predicted(holdout), wanted),
                GroupRates.equal(holdout.texts(label), wanted));
    }
}
