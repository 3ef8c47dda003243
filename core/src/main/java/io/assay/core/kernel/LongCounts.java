package io.assay.core.kernel;

import java.io.Serializable;
import java.util.Arrays;

/** Counts of 64-bit keys, in memory. */
public final class LongCounts implements Serializable {

    private static final long serialVersionUID = 1;

    private final LongIndex index = new LongIndex();
    private long[] counts = new long[1 << 8];

    /** Adds to the count of a key; the new count. */
    public long add(long key, long times) {
        int number = index.add(key);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
        return counts[number] += times;
    }

    /** The count of a key, 0 if it was never added. */
    public long get(long key) {
        int number = index.find(key);
        return number < 0 ? 0 : counts[number];
    }

    /** How many different keys there are. */
    public int size() {
        return index.size();
    }
}
