package io.assay.core.state;

/**
 * Records of {@link KeyCounts} with their counts; in ascending order and all different, but for those on their way to disk.
 *
 * @param keys the records, from 0
 * @param counts how often each occurs
 * @param length how many there are
 */
@SuppressWarnings("ArrayRecordComponent") // Read in place; never compared.
record Run(long[] keys, int[] counts, int length) {

    private static final int GROUP_BITS = 5;

    static final long GROUP_MASK = (1 << GROUP_BITS) - 1;

    /** The role and jackknife group of a record are its lowest bits. */
    static final long KEY_MASK = ~0xFFL;

    static int role(long record) {
        return (int) (record >>> GROUP_BITS) & 7;
    }

    static int group(long record) {
        return (int) (record & GROUP_MASK);
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
