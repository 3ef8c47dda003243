package io.assay.core.state;

/**
 * Makes a {@link Run} of records in any order: sorted, and those of one key, role and group counted together.
 *
 * <p>Records are parted by their highest bits, so that a part fits the second-level cache, and a part is sorted by its next bits and,
 * where it has several, by role and group. Keys are hashes, whose bits are evenly spread, so this leaves next to nothing in disorder,
 * which is inserted. No branch depends on the data but where two keys begin alike.
 */
final class Combiner {

    private static final int PART_SIZE = 1 << 12;
    private static final int PART_BITS_MAX = 11;
    private static final int DIGIT_BITS = 10;
    private static final int LOW_BITS = 8; // Role, and group or power.

    private final boolean grouped;
    private final int skipped;
    private final long[] keys;
    private final int[] counts;
    private final long[] one;
    private final long[] other;
    private int to;

    private Combiner(boolean grouped, int skipped, long[] parted, int partMax) {
        this.grouped = grouped;
        this.skipped = skipped;
        this.keys = parted;
        this.counts = new int[parted.length];
        this.one = new long[partMax];
        this.other = new long[partMax];
    }

    /**
     * @param records what to combine, from 0; left as it is
     * @param length how many records there are
     * @param grouped whether records tell a group, not a power of two
     * @param common how many of the highest bits all records have in common
     */
    static Run combine(long[] records, int length, boolean grouped, int common) {
        int bits = Math.min(PART_BITS_MAX, Integer.SIZE - Integer.numberOfLeadingZeros(length / PART_SIZE));
        long[] parted = new long[length];
        int[] starts = distribute(records, 0, length, parted, common, bits);
        int partMax = 0;
        for (int part = 0; part < 1 << bits; part++) {
            partMax = Math.max(partMax, starts[part + 1] - starts[part]);
        }
        Combiner combiner = new Combiner(grouped, common + bits, parted, partMax);
        for (int part = 0; part < 1 << bits; part++) {
            combiner.part(starts[part], starts[part + 1]);
        }
        return new Run(combiner.keys, combiner.counts, combiner.to);
    }

    /** The records in the order of their highest bits alone, none counted together. */
    static long[] parted(long[] records, int length, int bits) {
        long[] parted = new long[length];
        distribute(records, 0, length, parted, 0, bits);
        return parted;
    }

    /** Moves records to another array, in the order of some of their bits; returns where each value of those bits starts. */
    private static int[] distribute(long[] from, int start, int end, long[] into, int skipped, int bits) {
        int[] starts = new int[(1 << bits) + 2];
        for (int i = start; i < end; i++) {
            starts[bits(from[i], skipped, bits) + 2]++;
        }
        for (int value = 2; value < starts.length; value++) {
            starts[value] += starts[value - 1];
        }
        for (int i = start; i < end; i++) { // In the end a value starts where the one before ends.
            into[starts[bits(from[i], skipped, bits) + 1]++] = from[i];
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
            distribute(keys, from, end, other, skipped + DIGIT_BITS, DIGIT_BITS);
        } else {
            distribute(keys, from, end, one, Long.SIZE - LOW_BITS, LOW_BITS);
            distribute(one, 0, size, other, skipped + DIGIT_BITS, DIGIT_BITS);
        }
        distribute(other, 0, size, one, skipped, DIGIT_BITS);
        long kept = Run.kept(grouped);
        long last = 0; // No record is 0.
        for (int i = 0; i < size; i++) {
            long key = one[i] & kept;
            int times = 1 << (one[i] & ~kept);
            if (Long.compareUnsigned(key, last) < 0) {
                insert(key, times);
            } else {
                to += key == last ? 0 : 1;
                keys[to - 1] = key;
                counts[to - 1] += times;
                last = key;
            }
        }
    }

    /** Puts a record that comes late where it belongs, which is a few places back. */
    private void insert(long key, int times) {
        int at = to;
        while (at > 0 && Long.compareUnsigned(key, keys[at - 1]) < 0) {
            at--;
        }
        if (at > 0 && key == keys[at - 1]) {
            counts[at - 1] += times;
            return;
        }
        System.arraycopy(keys, at, keys, at + 1, to - at);
        System.arraycopy(counts, at, counts, at + 1, to - at);
        keys[at] = key;
        counts[at] = times;
        to++;
    }

    private boolean ofOneRoleAndGroup(int from, int end) {
        long different = 0;
        for (int i = from; i < end; i++) {
            different |= keys[i] ^ keys[from];
        }
        return (different & ~Run.KEY_MASK & Run.kept(grouped)) == 0;
    }
}
