package io.assay.generate.table;

import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

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
            return moment(number);
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(decimals, RoundingMode.HALF_EVEN);
        if (column.decimalComma()) {
            return rounded.toPlainString().replace('.', ',');
        }
        return decimals == 0 ? (Object) rounded.longValue() : (Object) rounded.doubleValue();
    }

    private String moment(double seconds) {
        long whole = days ? Math.round(seconds / DAY) * DAY : Math.round(seconds);
        LocalDateTime moment = LocalDateTime.ofEpochSecond(whole, 0, ZoneOffset.UTC);
        if (!column.format().isEmpty()) {
            return moment.format(DateTimeFormatter.ofPattern(column.format(), java.util.Locale.ROOT));
        }
        return days ? moment.toLocalDate().toString() : moment.toString();
    }
}
