package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.table.TableSchema;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rows of one role. */
final class Table implements Columns {

    private final List<TableState.Entry> rows;
    private final TableSchema schema;

    /** @param rows at least one */
    Table(List<TableState.Entry> rows) {
        this.rows = rows;
        this.schema = rows.get(0).row().schema();
    }

    @Override
    public TableSchema schema() {
        return schema;
    }

    @Override
    public int size() {
        return rows.size();
    }

    List<TableState.Entry> rows() {
        return rows;
    }

    @Override
    public double[] numbers(String column) {
        int at = requireNumeric(column);
        return rows.stream()
                .map(TableState.Entry::row)
                .mapToDouble(row -> row.hasNumber(at) ? row.number(at) : Double.NaN)
                .toArray();
    }

    /** The cells of a column as they were written, a place a row; empty where there is none. */
    String[] texts(String column) {
        int at = schema.require(column);
        return rows.stream().map(entry -> entry.row().text(at)).toArray(String[]::new);
    }

    @Override
    public Factor factor(String column) {
        return Factor.of(texts(column));
    }

    @Override
    public int missing(String column) {
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
