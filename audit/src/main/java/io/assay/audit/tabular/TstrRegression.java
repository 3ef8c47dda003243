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
import io.assay.learn.Errors;
import io.assay.learn.LeastSquares;
import io.assay.learn.Quantities;
import io.assay.learn.Vector;
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

    @Override
    public Measurement measure(TableSet tables, Context context) {
        String label = target(tables);
        Selection columns = Selection.of(tables.synthetic().schema(), numeric, categorical)
                .without(label)
                .notEmpty();
        Errors tstr = errors(tables.synthetic(), tables.holdout(), label, columns);
        Errors trtr = errors(tables.reference(), tables.holdout(), label, columns);
        double reached = tstr.r2().getAsDouble();
        Measurement both = with(with(Measurement.of(reached), "tstr", tstr), "trtr", trtr);
        return both.with("gap-r2", trtr.r2().getAsDouble() - reached);
    }

    private static Measurement with(Measurement measured, String name, Errors errors) {
        return measured.with(name + ".r2", errors.r2().getAsDouble())
                .with(name + ".rmse", errors.rmse())
                .with(name + ".mae", errors.mae());
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
        LeastSquares fitted = LeastSquares.fit(Quantities.of(encoding.of(rows), rows.numbers(label)), alpha)
                .orElseThrow(() -> new NothingToMeasure("columns depend on each other; give an alpha above 0"));
        Errors errors = Errors.of(asked.numbers(label), fitted.predict(Vector.all(encoding.of(asked))));
        if (errors.r2().isEmpty()) {
            throw new NothingToMeasure("column " + label + " is constant in the holdout data");
        }
        return errors;
    }

    private static Table withNumber(Table table, String label) {
        double[] numbers = table.numbers(label);
        return table.part(i -> !Double.isNaN(numbers[i]));
    }
}
