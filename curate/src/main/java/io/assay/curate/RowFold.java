package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Observation;
import java.util.Set;

/** Judges every row by itself. */
record RowFold(RowJudge rule) implements Fold<Drops, Drops> {

    @Override
    public Set<Feature<?>> requires() {
        return rule.requires();
    }

    @Override
    public Drops newState(Context context) {
        return new Drops();
    }

    @Override
    public void add(Drops drops, Observation row) {
        rule.judge(row).ifPresent(reason -> drops.add(row.sample().ordinal(), reason));
    }

    @Override
    public Drops finish(Drops drops, Context context) {
        return drops;
    }
}
