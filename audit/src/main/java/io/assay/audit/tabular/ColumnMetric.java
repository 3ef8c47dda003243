package io.assay.audit.tabular;

import io.assay.core.Chart;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A metric of each column by itself: its value is that of one column, or the mean of all that it applies to. */
interface ColumnMetric extends WholeMetric {

    /** How many worst columns are named. */
    int WORST_MAX = 10;

    /** The one column to look at; empty for all. */
    String column();

    /** Whether it says something of columns of a kind. */
    boolean appliesTo(ColumnKind kind);

    /**
     * The measurement of one column.
     *
     * @throws NothingToMeasure where it has none
     */
    Measurement measure(String column, ColumnSet tables);

    @Override
    default Measurement measure(ColumnSet tables) {
        if (!column().isEmpty()) {
            tables.synthetic().schema().require(column());
            return measure(column(), tables);
        }
        return meanOver(applicable(tables.synthetic().schema()), name -> measure(name, tables));
    }

    private List<String> applicable(TableSchema schema) {
        return schema.columns().stream()
                .filter(column -> appliesTo(column.kind()))
                .map(Column::name)
                .toList();
    }

    /** The mean over columns with each column's value and the worst ones; those without a value are named. */
    private Measurement meanOver(List<String> columns, Function<String, Measurement> measure) {
        Map<String, Measurement> done = new LinkedHashMap<>();
        List<String> without = new ArrayList<>();
        for (String name : columns) {
            try {
                done.put(name, measure.apply(name));
            } catch (NothingToMeasure nothing) {
                without.add(name + ": " + nothing.reason());
            }
        }
        if (done.isEmpty()) {
            throw new NothingToMeasure(
                    without.isEmpty() ? "no column is of a kind that it applies to" : String.join("; ", without));
        }
        double mean =
                done.values().stream().mapToDouble(Measurement::value).average().orElse(0);
        Measurement all = Measurement.of(mean);
        for (Map.Entry<String, Measurement> one : done.entrySet()) {
            all = all.with("by-column." + one.getKey(), one.getValue().value());
            for (Chart chart : one.getValue().charts()) {
                all = all.chart(chart);
            }
        }
        return without.isEmpty() ? all : all.with("not-measured", without);
    }
}
