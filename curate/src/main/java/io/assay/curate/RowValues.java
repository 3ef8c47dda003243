package io.assay.curate;

import io.assay.core.State;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** A number for some rows, found again by the row's ordinal. */
final class RowValues implements State<RowValues> {

    private static final long serialVersionUID = 1;

    private long[] ordinals = new long[64];
    private double[] values = new double[64];
    private int size;
    private boolean sorted = true;

    void add(long ordinal, double value) {
        if (size == ordinals.length) {
            ordinals = Arrays.copyOf(ordinals, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        ordinals[size] = ordinal;
        values[size++] = value;
        sorted = false;
    }

    /** The number of a row; 0 where it has none. */
    double of(long ordinal) {
        sort();
        int at = Arrays.binarySearch(ordinals, 0, size, ordinal);
        return at < 0 ? 0 : values[at];
    }

    int size() {
        return size;
    }

    /** The rows in descending order of their number, of equal ones the first first. */
    long[] highestFirst() {
        return IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -values[i]).thenComparingLong(i -> ordinals[i]))
                .mapToLong(i -> ordinals[i])
                .toArray();
    }

    private void sort() {
        if (!sorted) {
            int[] order = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.comparingLong(i -> ordinals[i]))
                    .mapToInt(i -> i)
                    .toArray();
            double[] old = values;
            ordinals = Arrays.stream(order).mapToLong(i -> ordinals[i]).toArray();
            values = Arrays.stream(order).mapToDouble(i -> old[i]).toArray();
            sorted = true;
        }
    }

    @Override
    public RowValues copy() {
        RowValues copy = new RowValues();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(RowValues other) {
        for (int i = 0; i < other.size; i++) {
            add(other.ordinals[i], other.values[i]);
        }
    }
}
