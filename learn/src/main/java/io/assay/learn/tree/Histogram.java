package io.assay.learn.tree;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What the rows of a node add to each bin of a column, and the sums left and right of a place between bins. Only bins that rows fall into are looked at, so that a node
 * of few rows costs little.
 */
final class Histogram {

    private final int channels;
    /** A bin after the other: its channels, then its weight. */
    private final double[] bins;

    private final int[] counts = new int[BinnedColumns.BINS_MAX];
    private final BitSet filled = new BitSet(BinnedColumns.BINS_MAX);
    private final double[] all;
    private final double[] left;
    private int before;

    Histogram(int channels) {
        this.channels = channels;
        this.bins = new double[BinnedColumns.BINS_MAX * (channels + 1)];
        this.all = new double[channels + 1];
        this.left = new double[channels + 1];
    }

    void fill(Grower rowsOf, int column, int[] rows, int from, int to) {
        int width = channels + 1;
        clear();
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int bin = rowsOf.columns().bin(column, row);
            counts[bin]++;
            filled.set(bin);
            add(rowsOf, row, bins, bin * width);
        }
        Arrays.fill(all, 0);
        for (int bin = next(0); bin >= 0; bin = next(bin + 1)) {
            for (int k = 0; k < width; k++) {
                all[k] += bins[bin * width + k];
            }
        }
    }

    private void clear() {
        int width = channels + 1;
        for (int bin = next(0); bin >= 0; bin = next(bin + 1)) {
            Arrays.fill(bins, bin * width, (bin + 1) * width, 0);
            counts[bin] = 0;
        }
        filled.clear();
    }

    /** The first bin with rows from a place on; below 0 where there is none. */
    int next(int bin) {
        return filled.nextSetBit(bin);
    }

    private void add(Grower rowsOf, int row, double[] to, int at) {
        double[] sums = rowsOf.sums()[row];
        for (int k = 0; k < channels; k++) {
            to[at + k] += sums[k];
        }
        to[at + channels] += rowsOf.weights()[row];
    }

    /** The channels of some rows by their weight: what a leaf says. */
    double[] leaf(Grower rowsOf, int[] rows, int from, int to) {
        double[] sums = new double[channels + 1];
        for (int i = from; i < to; i++) {
            add(rowsOf, rows[i], sums, 0);
        }
        double[] value = Arrays.copyOf(sums, channels);
        for (int k = 0; k < channels; k++) {
            value[k] = sums[channels] == 0 ? 0 : sums[k] / sums[channels];
        }
        return value;
    }

    /** Whether more than one bin has rows. */
    boolean varies() {
        return filled.cardinality() > 1;
    }

    /** Puts the place before the first bin. */
    void begin() {
        Arrays.fill(left, 0);
        before = 0;
    }

    /** Moves the place behind a bin. */
    void pass(int bin) {
        int width = channels + 1;
        for (int k = 0; k < width; k++) {
            left[k] += bins[bin * width + k];
        }
        before += counts[bin];
    }

    /** How many rows are left of the place. */
    int before() {
        return before;
    }

    /** What a split at the place adds; a negative infinity where a side weighs too little. */
    double gain(double weightMin) {
        double weight = left[channels];
        double rest = all[channels] - weight;
        if (!(weight > weightMin && rest > weightMin)) {
            return Double.NEGATIVE_INFINITY;
        }
        double gain = 0;
        for (int k = 0; k < channels; k++) {
            double other = all[k] - left[k];
            gain += left[k] * left[k] / weight + other * other / rest - all[k] * all[k] / all[channels];
        }
        return gain;
    }
}
