package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.kernel.Mix;
import io.assay.core.state.KeyCounts;
import java.util.Set;

/** A metric of how often the same text occurs, exact at any size. All of equal normalisation share one count. */
interface CopyMetric extends Metric<KeyCounts> {

    Normalise normalise();

    /** What decides how texts are counted. */
    record Copying(Normalise normalise) {}

    @Override
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    default Object filling() {
        return new Copying(normalise());
    }

    @Override
    default KeyCounts newState(Context context) {
        return new KeyCounts(context);
    }

    /** What stands for a text. */
    default long key(String text) {
        return Mix.hash(normalise().apply(text), 0);
    }

    @Override
    default void add(KeyCounts texts, Observation observation) {
        texts.add(key(observation.text()), observation.role(), observation.group());
    }
}
