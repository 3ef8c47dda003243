package io.assay.audit.embedding;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.feature.EmbeddingOf;
import io.assay.core.state.Rows;
import java.util.Set;

/** A metric of all embeddings at once. */
interface EmbeddingMetric extends Metric<Rows> {

    /** The one feature, and what makes all these metrics fill alike. */
    EmbeddingOf EMBEDDING = new EmbeddingOf();

    /** The most samples of a role where the work grows with their number. */
    int LINEAR_MAX = 20_000;

    /** The most samples of a role where the work grows with its square. */
    int PAIRS_MAX = 5_000;

    @Override
    default Set<Feature<?>> requires() {
        return Set.of(EMBEDDING);
    }

    @Override
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE);
    }

    @Override
    default int sampleMax() {
        return LINEAR_MAX;
    }

    @Override
    default Rows newState(Context context) {
        return new Rows();
    }

    @Override
    default void add(Rows rows, Observation observation) {
        rows.add(observation, observation.get(EMBEDDING));
    }
}
