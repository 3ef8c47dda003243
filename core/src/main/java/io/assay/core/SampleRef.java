package io.assay.core;

import java.io.Serializable;

/** Where to find a sample again: what findings hold in place of its content. */
public record SampleRef(Role role, long ordinal) implements Serializable, Comparable<SampleRef> {

    @Override
    public int compareTo(SampleRef other) {
        int byRole = role.compareTo(other.role);
        return byRole != 0 ? byRole : Long.compare(ordinal, other.ordinal);
    }
}
