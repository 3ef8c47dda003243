package io.assay.core;

import io.assay.core.table.Cells;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import java.io.Serializable;
import java.util.Arrays;
import java.util.StringJoiner;
import java.util.function.Predicate;

/** A row of a table: a value for each column of the schema, or none. */
public final class Row implements Payload, Serializable {

    private static final long serialVersionUID = 1;

    private final TableSchema schema;
    /** The cells as they were written; empty where missing. */
    private final String[] texts;
    /** The numbers of numeric columns; NaN where there is none. */
    private final double[] numbers;

    private Row(TableSchema schema, String[] texts, double[] numbers) {
        this.schema = schema;
        this.texts = texts;
        this.numbers = numbers;
    }

    /** @param texts a cell for each column, as it was written; taken over */
    public static Row of(TableSchema schema, String[] texts) {
        double[] numbers = new double[texts.length];
        for (int i = 0; i < texts.length; i++) {
            Column column = schema.columns().get(i);
            texts[i] = column.isMissing(texts[i]) ? "" : texts[i];
            numbers[i] = Cells.number(column, texts[i]).orElse(Double.NaN);
        }
        return new Row(schema, texts, numbers);
    }

    /** The row that the columns of a record make; a column that the record lacks is missing. */
    public static Row of(TableSchema schema, Fields fields) {
        String[] texts = new String[schema.columns().size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = fields.columns().get(schema.columns().get(i).name());
            texts[i] = value == null ? "" : String.valueOf(value);
        }
        return of(schema, texts);
    }

    public TableSchema schema() {
        return schema;
    }

    /** Whether a column has no value. */
    public boolean isMissing(int column) {
        return texts[column].isEmpty();
    }

    /** Whether a cell holds something that the kind of its column does not allow. */
    public boolean isMalformed(int column) {
        Column about = schema.columns().get(column);
        if (isMissing(column)) {
            return false;
        }
        return about.kind().numeric()
                ? !hasNumber(column)
                : about.kind() == ColumnKind.ORDINAL && !about.categories().contains(texts[column]);
    }

    public boolean hasNumber(int column) {
        return !Double.isNaN(numbers[column]);
    }

    /** The number of a numeric column. Only where {@link #hasNumber}. */
    public double number(int column) {
        if (!hasNumber(column)) {
            throw new IllegalStateException(
                    "no number in column " + schema.columns().get(column).name());
        }
        return numbers[column];
    }

    /** The cell as it was written; empty where it is missing. */
    public String text(int column) {
        return texts[column];
    }

    /** The same row with the cell of another in one column. */
    public Row with(int column, Row other) {
        String[] cells = texts.clone();
        double[] values = numbers.clone();
        cells[column] = other.texts[column];
        values[column] = other.numbers[column];
        return new Row(schema, cells, values);
    }

    /** The same row with another cell, as it would be written. */
    public Row with(int column, String cell) {
        String[] cells = texts.clone();
        cells[column] = cell;
        return of(schema, cells);
    }

    /** The row in one line: {@code age=39, sex=Male}; missing values are left out. */
    @Override
    public String text() {
        return text(column -> true);
    }

    /** Some of its columns in one line. */
    public String text(Predicate<String> wanted) {
        StringJoiner line = new StringJoiner(", ");
        for (int i = 0; i < texts.length; i++) {
            if (!isMissing(i) && wanted.test(schema.columns().get(i).name())) {
                line.add(schema.columns().get(i).name() + "=" + texts[i]);
            }
        }
        return line.toString();
    }

    @Override
    public long size() {
        long size = 16L * texts.length;
        for (String text : texts) {
            size += text.length();
        }
        return size;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Row row && schema.equals(row.schema) && Arrays.equals(texts, row.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    @Override
    public String toString() {
        return text();
    }
}
