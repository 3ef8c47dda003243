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
import io.assay.core.Role;
import io.assay.learn.LeastSquares;
import io.assay.learn.Quantities;
import io.assay.learn.Vector;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Variance inflation: 1 / (1 - R squared) of each column of numbers on the others; the value is the greatest.
 *
 * <p>Read: 1 means that no column follows from others; above 10 a column nearly does.
 *
 * <p>Misleads when taken for an error: columns of real data depend on each other too; compare with them.
 *
 * <p>Worked example: two columns with correlation 0.5: R squared 0.25, so 1 / 0.75 = 1.333.
 *
 * @param numeric columns of numbers; empty for all
 */
@About(
        id = "tabular.variance-inflation",
        spec = "P21",
        summary = "How much columns of numbers follow from each other",
        modalities = Modality.TABULAR,
        source = "Marquardt 1970; statsmodels")
@Measures(value = Dimension.FIDELITY, goal = Goal.DESCRIPTIVE, lower = 1)
@AutoService(Auditable.class)
public record VarianceInflation(List<String> numeric) implements TableMetric {

    public VarianceInflation() {
        this(List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Table table = tables.synthetic();
        List<String> columns = Selection.of(table.schema(), numeric, List.of()).numeric();
        List<double[]> cells = columns.stream().map(table::numbers).toList();
        Table whole = table.part(i -> cells.stream().noneMatch(column -> Double.isNaN(column[i])));
        List<String> varying = columns.stream()
                .filter(column -> Numbers.squares(whole.numbers(column)) > 0)
                .toList();
        if (varying.size() < 2) {
            throw new NothingToMeasure("it takes two columns of numbers that vary");
        }
        Map<String, Double> values = new LinkedHashMap<>();
        for (String column : varying) {
            inflation(whole, column, varying).ifPresent(value -> values.put(column, value));
        }
        if (values.isEmpty()) {
            throw new NothingToMeasure("every column of numbers follows from the others");
        }
        return Measurement.of(values.values().stream().mapToDouble(x -> x).max().orElse(1))
                .with(values);
    }

    private static OptionalDouble inflation(Table table, String column, List<String> all) {
        List<String> others = all.stream().filter(name -> !name.equals(column)).toList();
        double[][] x = Encoding.fit(table, new Selection(others, List.of())).of(table);
        double[] y = table.numbers(column);
        Optional<LeastSquares> fitted = LeastSquares.fit(Quantities.of(x, y), 0);
        if (fitted.isEmpty()) {
            return OptionalDouble.empty();
        }
        double left = 0;
        for (int i = 0; i < y.length; i++) {
            double off = y[i] - fitted.get().predict(Vector.of(x[i]));
            left += off * off;
        }
        double squares = Numbers.squares(y);
        return left <= 1e-12 * squares ? OptionalDouble.empty() : OptionalDouble.of(Math.max(1, squares / left));
    }
}
