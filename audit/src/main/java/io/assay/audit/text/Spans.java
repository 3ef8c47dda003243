package io.assay.audit.text;

import io.assay.core.State;
import java.util.Arrays;

/** The least and the greatest of several numbers each. */
final class Spans implements State<Spans> {

    private static final long serialVersionUID = 1;

    private final double[] least;
    private final double[] greatest;

    /** @param numbers how many numbers each sample has */
    Spans(int numbers) {
        this.least = new double[numbers];
        this.greatest = new double[numbers];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        Arrays.fill(greatest, Double.NEGATIVE_INFINITY);
    }

    void add(double[] numbers) {
        widen(numbers, numbers);
    }

    private void widen(double[] low, double[] high) {
        for (int i = 0; i < least.length; i++) {
            least[i] = Math.min(least[i], low[i]);
            greatest[i] = Math.max(greatest[i], high[i]);
        }
    }

    /** Whether every number differs somewhere. */
    boolean wide() {
        boolean wide = true;
        for (int i = 0; i < least.length; i++) {
            wide &= least[i] < greatest[i];
        }
        return wide;
    }

    /** A number as its place from the least, 0, to the greatest, 1. */
    double place(int i, double number) {
        return (number - least[i]) / (greatest[i] - least[i]);
    }

    @Override
    public Spans copy() {
        Spans copy = new Spans(least.length);
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(Spans other) {
        widen(other.least, other.greatest);
    }
}
