package io.assay.curate;

import io.assay.core.Feature;
import io.assay.core.Observation;
import java.io.Serializable;
import java.util.Optional;
import java.util.Set;

/** Says of one row whether it stays. */
interface RowJudge extends Serializable {

    /** The features it reads. */
    default Set<Feature<?>> requires() {
        return Set.of();
    }

    /** Why a row is dropped; nothing where it stays. */
    Optional<Drops.Reason> judge(Observation row);
}
