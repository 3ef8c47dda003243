package io.assay.generate.table;

import io.assay.core.table.Cells;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the numbers of a column are written.
 *
 * @param decimals behind the point
 * @param days whether moments are days
 */
record NumberForm(Column column, int decimals, boolean days) {

    private static final int DECIMALS_MAX = 9;
    private static final int DAY = 86_400;

    /** As in the rows: with as many decimals as the longest has. */
    static NumberForm of(TrainingTable table, int at) {
        Column column = table.schema().columns().get(at);
        int decimals = 0;
        boolean days = true;
        for (var row : table.rows()) {
            if (row.hasNumber(at)) {
                decimals = Math.max(decimals, decimals(row.number(at)));
                days &= row.number(at) % DAY == 0;
            }
        }
        return new NumberForm(column, Math.min(DECIMALS_MAX, decimals), days);
    }

    /** As the kind says, without a look at the rows. */
    static NumberForm of(Column column) {
        return new NumberForm(column, column.kind() == ColumnKind.COUNT ? 0 : 3, true);
    }

    private static int decimals(double number) {
        return Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
    }

    Object write(double number) {
        if (column.kind() == ColumnKind.DATE) {
            return Cells.date(column, number, days);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        if (column.decimalComma()) {
            return rounded.toPlainString().replace('.', ',');
        }
        return decimals == 0 ? (Object) rounded.longValue() : (Object) rounded.doubleValue();
    }
}
