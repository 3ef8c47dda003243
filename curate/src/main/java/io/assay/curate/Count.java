package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;

/** Reads all rows once and drops none: what is unreadable is known before the first step. */
record Count() implements Fold<Drops, Drops> {

    @Override
    public Drops newState(Context context) {
        return new Drops();
    }

    @Override
    public void add(Drops drops, Observation row) {
        // The engine's ledger counts.
    }

    @Override
    public Drops finish(Drops drops, Context context) {
        return drops;
    }
}
