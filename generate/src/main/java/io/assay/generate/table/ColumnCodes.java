package io.assay.generate.table;

import io.assay.core.Require;
import io.assay.core.Row;
import io.assay.core.table.Column;
import io.assay.core.table.Constraint;
import io.assay.generate.prompt.Chance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * A column as few different codes: its names, or bins of its numbers; the last code is a missing value.
 *
 * @param names one a code, of columns of names
 * @param least the lower end of each bin, of columns of numbers
 * @param greatest the upper end
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
record ColumnCodes(int column, String name, List<String> names, double[] least, double[] greatest, NumberForm form) {

    private static final int BINS = 20;

    /** By the rows: every name, and bins with about as many rows each. */
    static ColumnCodes of(TrainingTable table, int at) {
        Column column = table.schema().columns().get(at);
        if (!column.kind().numeric()) {
            TreeSet<String> names = new TreeSet<>();
            table.rows().stream()
                    .map(row -> row.text(at))
                    .filter(text -> !text.isEmpty())
                    .forEach(names::add);
            return names(at, column, List.copyOf(names));
        }
        double[] sorted = table.rows().stream()
                .filter(row -> row.hasNumber(at))
                .mapToDouble(row -> row.number(at))
                .sorted()
                .toArray();
        return bins(at, column, sorted, NumberForm.of(table, at));
    }

    /** By the schema alone, for what must not tell of single rows: every name that it lists, and bins of one width. */
    static ColumnCodes bySchema(TrainingTable table, int at) {
        Column column = table.schema().columns().get(at);
        if (!column.kind().numeric()) {
            Require.that(
                    !column.categories().isEmpty(),
                    "column %s needs its categories in the schema: with epsilon nothing may be told from the rows",
                    column.name());
            return names(at, column, column.categories());
        }
        Constraint.Range range = table.schema().constraints().stream()
                .filter(rule -> rule instanceof Constraint.Range)
                .map(rule -> (Constraint.Range) rule)
                .filter(rule -> rule.column().equals(column.name()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("column " + column.name()
                        + " needs a range in the schema: with epsilon nothing may be told from the rows"));
        double[] least = new double[BINS];
        double[] greatest = new double[BINS];
        double width = (range.max() - range.min()) / BINS;
        for (int i = 0; i < BINS; i++) {
            least[i] = range.min() + i * width;
            greatest[i] = i == BINS - 1 ? range.max() : least[i] + width;
        }
        return new ColumnCodes(at, column.name(), List.of(), least, greatest, NumberForm.of(column));
    }

    private static ColumnCodes names(int at, Column column, List<String> names) {
        return new ColumnCodes(at, column.name(), names, new double[0], new double[0], NumberForm.of(column));
    }

    private static ColumnCodes bins(int at, Column column, double[] sorted, NumberForm form) {
        List<double[]> bins = new ArrayList<>();
        boolean few = Arrays.stream(sorted).distinct().count() <= BINS;
        for (int i = 0; i < sorted.length; i++) {
            boolean another = i == 0 || sorted[i] != sorted[i - 1];
            boolean due = few || i * (long) BINS >= (long) bins.size() * sorted.length;
            if (another && due && bins.size() < BINS) {
                bins.add(new double[] {sorted[i], sorted[i]});
            }
            bins.get(bins.size() - 1)[1] = sorted[i];
        }
        double[] least = bins.stream().mapToDouble(bin -> bin[0]).toArray();
        double[] greatest = bins.stream().mapToDouble(bin -> bin[1]).toArray();
        return new ColumnCodes(at, column.name(), List.of(), least, greatest, form);
    }

    /** How many codes there are, with that of a missing value. */
    int count() {
        return names.size() + least.length + 1;
    }

    /** The code of a row; what is not known is missing, what lies outside of all bins falls into the nearest. */
    int code(Row row) {
        if (least.length == 0) {
            int found = names.indexOf(row.text(column));
            return found < 0 ? count() - 1 : found;
        }
        if (!row.hasNumber(column)) {
            return count() - 1;
        }
        int found = Arrays.binarySearch(least, row.number(column));
        return Math.max(0, found >= 0 ? found : -found - 2);
    }

    /** A value of a code: a number from anywhere in its bin. */
    Object value(int code, Chance chance) {
        if (code == count() - 1) {
            return "";
        }
        return least.length == 0
                ? names.get(code)
                : form.write(least[code] + chance.share() * (greatest[code] - least[code]));
    }
}
