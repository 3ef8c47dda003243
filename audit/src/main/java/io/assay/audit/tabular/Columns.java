package io.assay.audit.tabular;

import io.assay.core.Require;
import io.assay.core.table.Column;
import io.assay.core.table.TableSchema;
import java.util.Arrays;
import java.util.NavigableMap;

/** A table, column by column, in the order of its rows. What is returned may be shared and must not be changed. */
interface Columns {

    TableSchema schema();

    /** How many rows there are. */
    int size();

    /** The numbers of a column, a place a row; NaN where there is none. */
    double[] numbers(String column);

    /** The cells of a column as names. A missing one is {@code ""}. */
    Factor factor(String column);

    /** How many cells of a column hold no value. */
    int missing(String column);

    /** The numbers of a column that are there, sorted. */
    default double[] sorted(String column) {
        double[] there =
                Arrays.stream(numbers(column)).filter(x -> !Double.isNaN(x)).toArray();
        Arrays.sort(there);
        return there;
    }

    /** How often each cell occurs. A missing one is {@code ""}. */
    default NavigableMap<String, Integer> counts(String column) {
        return factor(column).counts();
    }

    /**
     * Where a column of numbers stands.
     *
     * @throws IllegalArgumentException if there is none of that name, or its kind holds no numbers
     */
    default int requireNumeric(String column) {
        int at = schema().require(column);
        Column about = schema().columns().get(at);
        Require.that(
                about.kind().numeric(),
                "column %s holds no numbers but is %s; a schema file can say otherwise",
                column,
                about.kind().id());
        return at;
    }
}
