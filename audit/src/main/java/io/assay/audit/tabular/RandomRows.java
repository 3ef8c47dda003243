package io.assay.audit.tabular;

import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.SampleRef;
import io.assay.core.kernel.Mix;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.TableSchema;
import java.util.ArrayList;
import java.util.List;

/** Rows without any sense: each cell drawn evenly, by seed. */
final class RandomRows {

    private RandomRows() {}

    static Table like(Table table, int size, long seed) {
        TableSchema schema = table.schema();
        List<String[]> cells = new ArrayList<>();
        long salt = seed;
        for (Column column : schema.columns()) {
            salt = Mix.mix(salt + Mix.GOLDEN);
            cells.add(column(table, column, size, salt));
        }
        List<TableState.Entry> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int row = i;
            String[] texts = cells.stream().map(column -> column[row]).toArray(String[]::new);
            rows.add(new TableState.Entry(new SampleRef(Role.BENCHMARK, i), i, Row.of(schema, texts)));
        }
        return new Table(rows);
    }

    private static String[] column(Table table, Column column, int size, long salt) {
        List<String> known = List.copyOf(table.counts(column.name()).keySet());
        double[] sorted = column.kind().numeric() ? table.sorted(column.name()) : new double[0];
        boolean plain = column.kind() == ColumnKind.CONTINUOUS || column.kind() == ColumnKind.COUNT;
        String[] cells = new String[size];
        for (int i = 0; i < size; i++) {
            double even = (Mix.mix(salt + i) >>> 11) * 0x1.0p-53;
            cells[i] = plain && sorted.length > 0
                    ? String.valueOf(sorted[0] + even * (sorted[sorted.length - 1] - sorted[0]))
                            .replace('.', column.decimalComma() ? ',' : '.')
                    : known.get((int) (even * known.size()));
        }
        return cells;
    }
}
