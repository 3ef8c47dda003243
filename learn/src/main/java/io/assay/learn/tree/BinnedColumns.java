package io.assay.learn.tree;

import io.assay.core.Require;
import io.assay.learn.Vector;
import java.util.Arrays;
import java.util.List;

/**
 * Columns cut into bins of neighbouring values, about as many rows a bin; each value has its own bin where a column has no more than {@value #BINS_MAX}
 * different ones, so that nothing is lost. Splits are looked for between bins (Ke et al. 2017, LightGBM).
 */
final class BinnedColumns {

    static final int BINS_MAX = 256;
    private static final long CELLS_MAX = 1L << 30;

    private final byte[][] bins;
    private final double[][] least;
    private final double[][] greatest;

    private BinnedColumns(int columns) {
        bins = new byte[columns][];
        least = new double[columns][];
        greatest = new double[columns][];
    }

    /** @param columns every place of a row is below it */
    static BinnedColumns of(List<Vector> rows, int columns) {
        Require.that(
                (long) rows.size() * columns <= CELLS_MAX,
                "trees take %d cells at most, but there were %d",
                CELLS_MAX,
                (long) rows.size() * columns);
        BinnedColumns binned = new BinnedColumns(columns);
        for (int column = 0; column < columns; column++) {
            int place = column;
            binned.cut(column, rows.stream().mapToDouble(row -> row.at(place)).toArray());
        }
        return binned;
    }

    private void cut(int column, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        long different = Arrays.stream(sorted).distinct().count();
        double[] from = new double[BINS_MAX];
        double[] to = new double[BINS_MAX];
        int count = 0;
        for (int i = 0; i < sorted.length; i++) {
            boolean another = i == 0 || sorted[i] != sorted[i - 1];
            // Of many values the next bin begins when the rows before it are its share of all.
            boolean due = different <= BINS_MAX || i * (long) BINS_MAX >= (long) count * sorted.length;
            if (another && due && count < BINS_MAX) {
                from[count++] = sorted[i];
            }
            to[count - 1] = sorted[i];
        }
        least[column] = Arrays.copyOf(from, count);
        greatest[column] = Arrays.copyOf(to, count);
        bins[column] = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            int found = Arrays.binarySearch(least[column], values[i]);
            bins[column][i] = (byte) (found >= 0 ? found : -found - 2);
        }
    }

    int columns() {
        return bins.length;
    }

    int bin(int column, int row) {
        return bins[column][row] & 0xFF;
    }

    /** Between two bins, half way; the greatest value of the lower one where there is nothing between. */
    double threshold(int column, int below, int above) {
        double left = greatest[column][below];
        double right = least[column][above];
        double middle = left / 2 + right / 2;
        return middle < right ? middle : left;
    }
}
