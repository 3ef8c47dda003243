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
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.table.TableSchema;
import io.assay.learn.LeastSquares;
import java.util.List;
import java.util.Set;

/**
 * Train on synthetic, test on real, for labels that are numbers: a linear regression with an L2 penalty is trained on the synthetic rows and tested on the holdout. The
 * value is the share of the variance that it explains (R squared); beside it the errors, and the same of a model trained on the reference.
 *
 * <p>Read: 1 means perfect, 0 no better than the mean, below 0 worse; the gap to the model trained on real data is what the synthetic data loses.
 *
 * <p>Misleads when relations are not linear: both models then do badly, and the gap is small. The label is the column mapped as {@code target}, else that mapped as
 * {@code label}.
 *
 * <p>Worked example: R squared 0.0136 trained on synthetic, 0.1143 on real rows: the gap is 0.1007.
 *
 * @param alpha strength of the penalty
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.tstr-regression",
        spec = "TB-27",
        summary = "Explained variance on real data of a model trained on synthetic data",
        modalities = Modality.TABULAR,
        source = "Xu et al. 2019, arXiv:1907.00503; Hoerl & Kennard 1970")
@Measures(
        value = Dimension.UTILITY,
        goal = Goal.HIGHER,
        lower = Double.NEGATIVE_INFINITY,
        upper = 1,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        fields = "label",
        identicalVaries = "what a model reaches depends on the data",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record TstrRegression(double alpha, List<String> numeric, List<String> categorical) implements TableMetric {

    public TstrRegression() {
        this(1, List.of(), List.of());
    }

    public TstrRegression {
        Require.that(alpha >= 0, "alpha must not be negative, but was %s", alpha);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    /** How far predictions are off. */
    private record Errors(double r2, double rmse, double mae) {

        Measurement with(Measurement measured, String name) {
            return measured.with(name + ".r2", r2).with(name + ".rmse", rmse).with(name + ".mae", mae);
        }
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        String label = target(tables);
        Selection columns = Selection.of(tables.synthetic().schema(), numeric, categorical)
                .without(label)
                .notEmpty();
        Errors tstr = errors(tables.synthetic(), tables.holdout(), label, columns);
        Errors trtr = errors(tables.reference(), tables.holdout(), label, columns);
        return trtr.with(tstr.with(Measurement.of(tstr.r2()), "tstr"), "trtr").with("gap-r2", trtr.r2() - tstr.r2());
    }

    private static String target(TableSet tables) {
        String label = tables.column(tables.knows("target") ? "target" : "label");
        TableSchema schema = tables.synthetic().schema();
        if (!schema.columns().get(schema.require(label)).kind().numeric()) {
            throw new NothingToMeasure("column " + label + " holds no numbers; tabular.tstr is for labels");
        }
        return label;
    }

    private Errors errors(Table train, Table test, String label, Selection columns) {
        Table rows = withNumber(train, label);
        Table asked = withNumber(test, label);
        Encoding encoding = Encoding.fit(rows, columns);
        LeastSquares fitted = LeastSquares.fit(encoding.of(rows), rows.numbers(label), alpha)
                .orElseThrow(() -> new NothingToMeasure("columns depend on each other; give an alpha above 0"));
        double[] truth = asked.numbers(label);
        double[][] x = encoding.of(asked);
        double squares = 0;
        double sum = 0;
        for (int i = 0; i < truth.length; i++) {
            double off = truth[i] - fitted.predict(x[i]);
            squares += off * off;
            sum += Math.abs(off);
        }
        double all = Numbers.squares(truth);
        if (all == 0) {
            throw new NothingToMeasure("column " + label + " is constant in the holdout data");
        }
        return new Errors(1 - squares / all, StrictMath.sqrt(squares / truth.length), sum / truth.length);
    }

    private static Table withNumber(Table table, String label) {
        double[] numbers = table.numbers(label);
        return table.part(i -> !Double.isNaN(numbers[i]));
    }
}
