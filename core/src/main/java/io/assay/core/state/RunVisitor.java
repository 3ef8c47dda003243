package io.assay.core.state;

/** Is shown every key with its records: one for each role and group that holds it. */
@FunctionalInterface
interface RunVisitor {

    /** The records of one key are those {@code from} to {@code to}, in ascending order. */
    void key(long[] records, int[] counts, int from, int to);
}
