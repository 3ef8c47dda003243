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
import io.assay.learn.ClassifierKind;
import java.util.List;
import java.util.Set;

/**
 * Train on synthetic, test on real: a model is trained on the synthetic rows to tell the label from the other columns, and tested on the holdout. The value is its
 * accuracy; beside it F1, area under the ROC curve and log-loss, the same of a model trained on the reference (trtr), one trained on real and tested on synthetic
 * data (trts), and the gaps.
 *
 * <p>Read: as good as the model trained on real data means that the synthetic data can stand in for it; the gap says how much is lost.
 *
 * <p>Misleads when one label is frequent: guessing it is accurate; read F1 and the area. A simple learner sees simple relations only.
 *
 * <p>Worked example: a model trained on synthetic rows is right for 512 of 600 people of the holdout, one trained on real rows for 512 too: 0.8533, gap 0.
 *
 * @param learner what is trained
 * @param positive the positive of two labels; the last in order where it is not given
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.tstr",
        spec = "TB-27",
        summary = "Accuracy on real data of a model trained on synthetic data",
        modalities = Modality.TABULAR,
        source = "Esteban et al. 2017, arXiv:1706.02633; Xu et al. 2019, arXiv:1907.00503")
@Measures(
        value = Dimension.UTILITY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        fields = "label",
        identicalVaries = "what a model reaches depends on the data",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Tstr(ClassifierKind learner, String positive, List<String> numeric, List<String> categorical)
        implements TableMetric {

    private static final int LABELS_MAX = 50;

    public Tstr() {
        this(ClassifierKind.LOGISTIC_REGRESSION, "", List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        String label = tables.column("label");
        if (tables.synthetic()
                .schema()
                .columns()
                .get(tables.synthetic().schema().require(label))
                .kind()
                .numeric()) {
            throw new NothingToMeasure("column " + label + " holds numbers; tabular.tstr-regression is for those");
        }
        List<String> labels = LabelModel.labels(label, tables.synthetic(), tables.reference(), tables.holdout());
        if (labels.size() > LABELS_MAX) {
            throw new NothingToMeasure("column " + label + " has more than " + LABELS_MAX + " labels");
        }
        Selection columns =
                Selection.of(tables.synthetic().schema(), numeric, categorical).without(label);
        LabelModel made = LabelModel.train(learner.learner(context.seed()), tables.synthetic(), label, labels, columns);
        LabelModel real = LabelModel.train(learner.learner(context.seed()), tables.reference(), label, labels, columns);
        LabelScores tstr = LabelScores.of(made, tables.holdout(), label, labels, positive);
        LabelScores trtr = LabelScores.of(real, tables.holdout(), label, labels, positive);
        LabelScores trts = LabelScores.of(real, tables.synthetic(), label, labels, positive);
        Measurement measured = Measurement.of(tstr.accuracy());
        measured = trts.with(trtr.with(tstr.with(measured, "tstr"), "trtr"), "trts")
                .with("gap-accuracy", trtr.accuracy() - tstr.accuracy());
        return tstr.area().isPresent() && trtr.area().isPresent()
                ? measured.with(
                        "gap-auc", trtr.area().getAsDouble() - tstr.area().getAsDouble())
                : measured;
    }
}
