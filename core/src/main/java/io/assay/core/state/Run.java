package io.assay.core.state;

/**
 * Records of {@link KeyCounts} counted together, in ascending order and all different.
 *
 * @param keys the records, from 0
 * @param counts how often each occurs
 * @param length how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // Read in place; never compared.
record Run(long[] keys, int[] counts, int length) {

    private static final int GROUP_BITS = 5;

    /** The role and jackknife group of a record are its lowest bits. */
    static final long KEY_MASK = ~0xFFL;

    /** The bits that tell records apart: where groups were given up, their bits hold a power of two. */
    static long kept(boolean grouped) {
        return grouped ? -1L : -1L << GROUP_BITS;
    }

    /** A record of the first group, which is also one of one occurrence. */
    static long record(long key, int role) {
        return key | (long) role << GROUP_BITS;
    }

    static int role(long record) {
        return (int) (record >>> GROUP_BITS) & 7;
    }

    static int group(long record) {
        return (int) (record & ~kept(false));
    }

    /** Writes the records, which have no groups, with the powers of two that make up their counts; returns how many that are. */
    int write(long[] into) {
        int to = 0;
        for (int i = 0; i < length; i++) {
            for (int left = counts[i]; left != 0; left &= left - 1) {
                into[to++] = keys[i] | Integer.numberOfTrailingZeros(left);
            }
        }
        return to;
    }

    /** Shows every key with its records. */
    void visit(RunVisitor visitor) {
        for (int to = 0; to < length; ) {
            int from = to++;
            while (to < length && ((keys[to] ^ keys[from]) & KEY_MASK) == 0) {
                to++;
            }
            visitor.key(keys, counts, from, to);
        }
    }
}
