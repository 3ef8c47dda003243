package io.assay.learn.tree;

import java.util.Arrays;

/** What the rows of a node add to each bin of a column, and the sums left and right of a place between bins. */
final class Histogram {

    private final int channels;
    /** A bin after the other: its channels, then its weight. */
    private final double[] bins;

    private final int[] counts = new int[BinnedColumns.BINS_MAX];
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
        int count = rowsOf.columns().count(column);
        Arrays.fill(bins, 0, count * width, 0);
        Arrays.fill(counts, 0, count, 0);
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int bin = rowsOf.columns().bin(column, row);
            counts[bin]++;
            add(rowsOf, row, bins, bin * width);
        }
        Arrays.fill(all, 0);
        for (int i = 0; i < count * width; i++) {
            all[i % width] += bins[i];
        }
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
        int filled = 0;
        for (int bin = 0; bin < counts.length && filled < 2; bin++) {
            filled += counts[bin] > 0 ? 1 : 0;
        }
        return filled == 2;
    }

    int count(int bin) {
        return counts[bin];
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
