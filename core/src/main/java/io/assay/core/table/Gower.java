package io.assay.core.table;

import io.assay.core.Row;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gower's distance of rows (Gower 1971): the mean over the columns that can be compared of |difference| by the range, at most 1, and of 0 or 1 for names. Two missing
 * values are alike, one is as far as can be.
 *
 * <p>Worked example: ages 30 and 40 of a range of 50, sexes alike: (10 / 50 + 0) / 2 = 0.1.
 */
public final class Gower {

    private final int[] numeric;
    private final int[] named;
    private final double[] ranges;

    private Gower(int[] numeric, int[] named, double[] ranges) {
        this.numeric = numeric;
        this.named = named;
        this.ranges = ranges;
    }

    /** @param rows whose ranges are taken */
    public static Gower of(TableSchema schema, List<Row> rows) {
        int[] numeric = places(schema, true);
        double[] ranges =
                Arrays.stream(numeric).mapToDouble(at -> range(rows, at)).toArray();
        return new Gower(numeric, places(schema, false), ranges);
    }

    private static int[] places(TableSchema schema, boolean numeric) {
        return IntStream.range(0, schema.columns().size())
                .filter(at -> numeric
                        ? schema.columns().get(at).kind().numeric()
                        : schema.columns().get(at).kind().categorical())
                .toArray();
    }

    private static double range(List<Row> rows, int at) {
        double[] there = rows.stream()
                .filter(row -> row.hasNumber(at))
                .mapToDouble(row -> row.number(at))
                .toArray();
        return there.length == 0
                ? 0
                : Arrays.stream(there).max().orElse(0)
                        - Arrays.stream(there).min().orElse(0);
    }

    /** How many columns are compared. */
    public int columns() {
        return numeric.length + named.length;
    }

    /**
     * The distance, 0 to 1.
     *
     * @param most where it is clear that it is larger, any number above this is given in its place
     */
    public double between(Row one, Row other, double most) {
        double sum = 0;
        double enough = most * columns();
        for (int at : named) {
            sum += one.text(at).equals(other.text(at)) ? 0 : 1;
        }
        for (int k = 0; k < numeric.length && sum <= enough; k++) {
            int at = numeric[k];
            double x = one.hasNumber(at) ? one.number(at) : Double.NaN;
            double y = other.hasNumber(at) ? other.number(at) : Double.NaN;
            sum += Math.min(1, difference(x, y, ranges[k]));
        }
        return sum / columns();
    }

    /** |one - other| by the range; 0 for two missing values (NaN), 1 for one, and where there is no range 0 or 1. */
    public static double difference(double one, double other, double range) {
        if (Double.isNaN(one) || Double.isNaN(other)) {
            return Double.isNaN(one) && Double.isNaN(other) ? 0 : 1;
        }
        if (range == 0) {
            return one == other ? 0 : 1;
        }
        return Math.abs(one - other) / range;
    }
}
