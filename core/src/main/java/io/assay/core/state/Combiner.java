package io.assay.core.state;

import java.util.Arrays;

/**
 * Makes a {@link Run} of records in any order: sorted, and equal ones counted together.
 *
 * <p>Records are parted by their highest bits, so that a part fits the second-level cache, and a part is sorted by its next bits and by
 * role and group. Keys are hashes, whose bits are evenly spread, so this leaves next to nothing in disorder; what it leaves is
 * combined by the bits that follow. No branch depends on the data but where two keys begin alike.
 */
final class Combiner {

    private static final int PART_SIZE = 1 << 12;
    private static final int PART_BITS_MAX = 11;
    private static final int DIGIT_BITS = 10;
    private static final int LOW_BITS = 8; // Role and group.

    /** Records with their counts, and where the next of each digit goes. */
    private static final class Table {
        final long[] keys;
        final int[] counts;

        Table(long[] keys, int[] counts) {
            this.keys = keys;
            this.counts = counts;
        }

        Table(int length) {
            this(new long[length], new int[length]);
        }
    }

    private final Table whole;
    private final Table one;
    private final Table other;
    private final int skipped;
    private int to;

    private Combiner(Table whole, int partMax, int skipped) {
        this.whole = whole;
        this.one = new Table(partMax);
        this.other = new Table(partMax);
        this.skipped = skipped;
    }

    /**
     * @param records what to combine; left as it is
     * @param counts how often each occurs
     * @param length how many records there are
     * @param common how many of the highest bits all records have in common
     */
    static Run combine(long[] records, int[] counts, int length, int common) {
        int bits = Math.min(PART_BITS_MAX, Integer.SIZE - Integer.numberOfLeadingZeros(length / PART_SIZE));
        Table whole = new Table(length);
        int[] starts = distribute(new Table(records, counts), 0, length, whole, common, bits);
        int partMax = 0;
        for (int part = 0; part < 1 << bits; part++) {
            partMax = Math.max(partMax, starts[part + 1] - starts[part]);
        }
        Combiner combiner = new Combiner(whole, partMax, common + bits);
        for (int part = 0; part < 1 << bits; part++) {
            combiner.part(starts[part], starts[part + 1]);
        }
        return new Run(whole.keys, whole.counts, combiner.to);
    }

    /** The records in the order of their highest bits alone, none counted together. */
    static Run parted(long[] records, int[] counts, int length, int bits) {
        Table whole = new Table(length);
        distribute(new Table(records, counts), 0, length, whole, 0, bits);
        return new Run(whole.keys, whole.counts, length);
    }

    /** Moves records to another table, in the order of some of their bits; returns where each value of those bits starts. */
    private static int[] distribute(Table from, int start, int end, Table into, int skipped, int bits) {
        int[] starts = new int[(1 << bits) + 1];
        for (int i = start; i < end; i++) {
            starts[bits(from.keys[i], skipped, bits) + 1]++;
        }
        for (int value = 0; value < 1 << bits; value++) {
            starts[value + 1] += starts[value];
        }
        int[] next = Arrays.copyOf(starts, 1 << bits);
        for (int i = start; i < end; i++) {
            long key = from.keys[i];
            int place = next[bits(key, skipped, bits)]++;
            into.keys[place] = key;
            into.counts[place] = from.counts[i];
        }
        return starts;
    }

    /** Some bits of a record, after those that are skipped. */
    private static int bits(long record, int skipped, int bits) {
        return (int) ((record << skipped) >>> 1 >>> (Long.SIZE - 1 - bits)); // Shifting by 64 would shift by nothing.
    }

    /** Combines one part and puts it where the parts before ended, which is never behind its own start. */
    private void part(int from, int end) {
        int size = end - from;
        if (ofOneRoleAndGroup(from, end)) {
            distribute(whole, from, end, other, skipped + DIGIT_BITS, DIGIT_BITS);
        } else {
            distribute(whole, from, end, one, Long.SIZE - LOW_BITS, LOW_BITS);
            distribute(one, 0, size, other, skipped + DIGIT_BITS, DIGIT_BITS);
        }
        distribute(other, 0, size, one, skipped, DIGIT_BITS);
        int first = to;
        for (int i = 0; i < size; i++) {
            long key = one.keys[i];
            if (to > first && key == whole.keys[to - 1]) {
                whole.counts[to - 1] += one.counts[i];
            } else if (to > first && Long.compareUnsigned(key, whole.keys[to - 1]) < 0) {
                i = alike(i, size, first) - 1;
            } else {
                whole.keys[to] = key;
                whole.counts[to++] = one.counts[i];
            }
        }
    }

    private boolean ofOneRoleAndGroup(int from, int end) {
        long different = 0;
        for (int i = from; i < end; i++) {
            different |= whole.keys[i] ^ whole.keys[from];
        }
        return (different & (1 << LOW_BITS) - 1) == 0;
    }

    /** Combines again all records of which one was in disorder: those that begin with the same bits. Returns where they end. */
    private int alike(int disorder, int size, int first) {
        int from = disorder;
        while (from > 0 && beginAlike(one.keys[from - 1], one.keys[disorder])) {
            from--;
        }
        int end = disorder + 1;
        while (end < size && beginAlike(one.keys[end], one.keys[disorder])) {
            end++;
        }
        while (to > first && beginAlike(whole.keys[to - 1], one.keys[disorder])) {
            to--;
        }
        Run run = combine(
                Arrays.copyOfRange(one.keys, from, end),
                Arrays.copyOfRange(one.counts, from, end),
                end - from,
                skipped + 2 * DIGIT_BITS);
        System.arraycopy(run.keys(), 0, whole.keys, to, run.length());
        System.arraycopy(run.counts(), 0, whole.counts, to, run.length());
        to += run.length();
        return end;
    }

    private boolean beginAlike(long a, long b) {
        return bits(a, skipped, 2 * DIGIT_BITS) == bits(b, skipped, 2 * DIGIT_BITS);
    }
}
