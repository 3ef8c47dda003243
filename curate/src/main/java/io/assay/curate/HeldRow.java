package io.assay.curate;

import io.assay.core.Role;
import java.io.Serializable;

/** What a step needs of a row while it looks at all of them. */
interface HeldRow extends Serializable {

    /** Bytes of a row beside its texts and numbers, about. */
    int BYTES_LEAST = 128;

    Role role();

    long ordinal();

    /** Memory it takes, about. */
    long bytes();
}
