package io.assay.core.state;

import io.assay.core.State;
import java.util.Arrays;

/** For each of some numbered things the first sample that holds it, if any does. */
public final class FirstHolders implements State<FirstHolders> {

    private static final long serialVersionUID = 1;
    private static final long NONE = Long.MAX_VALUE;

    private final long[] first;
    private long samples;

    /** @param things how many things there are */
    public FirstHolders(int things) {
        first = new long[things];
        Arrays.fill(first, NONE);
    }

    /** Counts a sample, whatever it holds. */
    public void sample() {
        samples++;
    }

    /** Notes that a sample holds a thing. */
    public void hold(int thing, long ordinal) {
        first[thing] = Math.min(first[thing], ordinal);
    }

    /** How many samples were looked at. */
    public long samples() {
        return samples;
    }

    public boolean isHeld(int thing) {
        return first[thing] != NONE;
    }

    /** Ordinal of the first sample that holds it. */
    public long first(int thing) {
        return first[thing];
    }

    @Override
    public FirstHolders copy() {
        FirstHolders copy = new FirstHolders(first.length);
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(FirstHolders other) {
        samples += other.samples;
        for (int i = 0; i < first.length; i++) {
            first[i] = Math.min(first[i], other.first[i]);
        }
    }
}
