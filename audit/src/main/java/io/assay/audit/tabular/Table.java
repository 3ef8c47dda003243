package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.Require;
import io.assay.core.table.Column;
import io.assay.core.table.TableSchema;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rows of one role, column by column. */
final class Table {

    private final List<TableState.Entry> rows;
    private final TableSchema schema;

    /** @param rows at least one */
    Table(List<TableState.Entry> rows) {
        this.rows = rows;
        this.schema = rows.get(0).row().schema();
    }

    TableSchema schema() {
        return schema;
    }

    int size() {
        return rows.size();
    }

    List<TableState.Entry> rows() {
        return rows;
    }

    /** The numbers of a column, a place a row; NaN where there is none. */
    double[] numbers(String column) {
        int at = schema.require(column);
        Column about = schema.columns().get(at);
        Require.that(
                about.kind().numeric(),
                "column %s holds no numbers but is %s; a schema file can say otherwise",
                column,
                about.kind().id());
        return rows.stream()
                .map(TableState.Entry::row)
                .mapToDouble(row -> row.hasNumber(at) ? row.number(at) : Double.NaN)
                .toArray();
    }

    /** The numbers of a column that are there, sorted. */
    double[] sorted(String column) {
        double[] there =
                Arrays.stream(numbers(column)).filter(x -> !Double.isNaN(x)).toArray();
        Arrays.sort(there);
        return there;
    }

    /** The cells of a column as they were written, a place a row; empty where there is none. */
    String[] texts(String column) {
        int at = schema.require(column);
        return rows.stream().map(entry -> entry.row().text(at)).toArray(String[]::new);
    }

    /** How often each cell occurs. A missing one is {@code ""}. */
    NavigableMap<String, Integer> counts(String column) {
        NavigableMap<String, Integer> counts = new TreeMap<>();
        for (String text : texts(column)) {
            counts.merge(text, 1, Integer::sum);
        }
        return counts;
    }

    /** How many cells of a column hold no usable value. */
    int missing(String column) {
        int at = schema.require(column);
        return (int) rows.stream().filter(entry -> entry.row().isMissing(at)).count();
    }

    /** The rows of lowest rank, in the order of the file. */
    Table lowest(int most) {
        if (rows.size() <= most) {
            return this;
        }
        return new Table(rows.stream()
                .sorted(Comparator.comparing(TableState.Entry::rank, Long::compareUnsigned)
                        .thenComparing(TableState.Entry::sample))
                .limit(most)
                .sorted(Comparator.comparing(TableState.Entry::sample))
                .toList());
    }

    /** As many rows, drawn with replacement. */
    Table drawn(SplittableRandom random) {
        return new Table(
                random.ints(size(), 0, size()).sorted().mapToObj(rows::get).toList());
    }

    /** Some of the rows. */
    Table part(IntPredicate wanted) {
        List<TableState.Entry> some = IntStream.range(0, rows.size())
                .filter(wanted)
                .mapToObj(rows::get)
                .toList();
        if (some.isEmpty()) {
            throw new NothingToMeasure("no rows are left");
        }
        return new Table(some);
    }
}
