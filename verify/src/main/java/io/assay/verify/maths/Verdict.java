package io.assay.verify.maths;

import io.assay.core.Names;

/** What can be said of two answers. */
public enum Verdict {
    /** Proved to be the same. */
    EQUAL,
    /** Proved to differ. */
    DIFFERENT,
    /** Neither was proved: an answer that cannot be read, or mathematics beyond what is known here. */
    UNDECIDED;

    public String id() {
        return Names.kebab(name());
    }

    /** Of several parts that must all be the same. */
    Verdict and(Verdict other) {
        if (this == DIFFERENT || other == DIFFERENT) {
            return DIFFERENT;
        }
        return this == EQUAL ? other : UNDECIDED;
    }
}
