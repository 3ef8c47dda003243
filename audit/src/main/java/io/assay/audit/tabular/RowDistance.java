package io.assay.audit.tabular;

import io.assay.core.table.Gower;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far two rows are from each other. */
enum RowDistance {
    /**
     * The mean over columns of |difference| by the range of the searched table, at most 1, and 0 or 1 for categories; two missing values are
     * alike, one is as far as can be.
     */
    GOWER,
    /** Euclid's distance of numbers by mean and deviation of the reference and categories as one-hot. */
    ZSCORE_ONEHOT,
    /** The sum of |difference|, unscaled, and of 0 or 1 for categories. */
    BORISOV,
    /** As Gower, by the range of both tables together. */
    GOWER_POOLED_RANGE,
    /** The same, summed in place of the mean. */
    ANONYMETER;

    /**
     * The distances between the rows of two tables.
     *
     * @param fitted the table that means and deviations are taken from
     */
    Space between(Table query, Table index, Table fitted, Selection columns) {
        columns.notEmpty();
        if (this == ZSCORE_ONEHOT) {
            Encoding encoding = Encoding.fit(fitted, columns);
            return new Encoding.Euclid(encoding.of(query), encoding.of(index));
        }
        return new ColumnSums(query, index, columns, this);
    }

    private double scale(double[] query, double[] index) {
        return switch (this) {
            case GOWER -> range(index);
            case GOWER_POOLED_RANGE, ANONYMETER -> {
                double[] both = Arrays.copyOf(query, query.length + index.length);
                System.arraycopy(index, 0, both, query.length, index.length);
                yield range(both);
            }
            default -> 1;
        };
    }

    private static double range(double[] numbers) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double x : numbers) {
            low = x < low ? x : low;
            high = x > high ? x : high;
        }
        return high > low ? high - low : 0;
    }

    /** Sums over columns of scaled differences. */
    private static final class ColumnSums implements Space {

        private final double[][] queryNumbers;
        private final double[][] indexNumbers;
        private final int[][] queryCodes;
        private final int[][] indexCodes;
        private final double[] ranges;
        private final RowDistance form;
        private final int columns;
        private final int queries;
        private final int indexed;

        ColumnSums(Table query, Table index, Selection columns, RowDistance form) {
            List<String> numeric = columns.numeric();
            this.form = form;
            this.columns = columns.size();
            this.queries = query.size();
            this.indexed = index.size();
            queryNumbers = numeric.stream().map(query::numbers).toArray(double[][]::new);
            indexNumbers = numeric.stream().map(index::numbers).toArray(double[][]::new);
            ranges = new double[numeric.size()];
            Arrays.setAll(ranges, k -> form.scale(queryNumbers[k], indexNumbers[k]));
            queryCodes = new int[columns.categorical().size()][];
            indexCodes = new int[columns.categorical().size()][];
            for (int k = 0; k < queryCodes.length; k++) {
                Map<String, Integer> codes = new HashMap<>();
                queryCodes[k] = Encoding.codes(query.texts(columns.categorical().get(k)), codes);
                indexCodes[k] = Encoding.codes(index.texts(columns.categorical().get(k)), codes);
            }
        }

        @Override
        public int queries() {
            return queries;
        }

        @Override
        public int indexed() {
            return indexed;
        }

        @Override
        public double at(int query, int index) {
            double sum = 0;
            for (int k = 0; k < ranges.length; k++) {
                sum += difference(queryNumbers[k][query], indexNumbers[k][index], ranges[k]);
            }
            for (int k = 0; k < queryCodes.length; k++) {
                sum += queryCodes[k][query] == indexCodes[k][index] ? 0 : 1;
            }
            return form == GOWER || form == GOWER_POOLED_RANGE ? sum / columns : sum;
        }

        private double difference(double one, double other, double range) {
            double scaled = Gower.difference(one, other, range);
            return form == GOWER ? Math.min(1, scaled) : scaled;
        }
    }
}
