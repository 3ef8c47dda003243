package io.assay.core;

import java.io.Serializable;

/** Where to find a sample again: what findings hold in place of its content. */
public record SampleRef(Role role, long ordinal) implements Serializable, Comparable<SampleRef> {

    /** How many bits of an ordinal count the records of a file; those above count the files. */
    public static final int RECORD_BITS = 40;

    /** Its place in its file, counted from 1. */
    public long record() {
        return ordinal & (1L << RECORD_BITS) - 1;
    }

    @Override
    public int compareTo(SampleRef other) {
        int byRole = role.compareTo(other.role);
        return byRole != 0 ? byRole : Long.compare(ordinal, other.ordinal);
    }
}
