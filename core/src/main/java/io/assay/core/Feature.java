package io.assay.core;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Something computed from a sample once and shared by all metrics: tokens, a language, an embedding, a verdict.
 *
 * <p>Everything slow, shared or impure is a feature. Features are values: two equal features are computed once.
 */
public interface Feature<T> extends Serializable {

    /** Features that must be answered before this one. */
    default Set<Feature<?>> requires() {
        return Set.of();
    }

    /**
     * What the answer depends on, for features worth remembering between equal samples; empty for cheap ones, which are
     * computed anew.
     */
    default Optional<Key> key(Observation observation) {
        return Optional.empty();
    }

    /** The service it cannot do without, as {@code assay metrics} lists it: {@code embedder}, {@code scorer}. */
    default Optional<String> service() {
        return Optional.empty();
    }

    /**
     * What the answer would be for data without relation to this sample, made from the sample's own answer; empty where it is to be
     * computed from a garbled text instead.
     */
    default Optional<T> unrelated(T answer, long seed) {
        return Optional.empty();
    }

    /**
     * For how many samples of a role it can be asked with these services, where an answer costs seconds or money. Metrics that need it
     * are then measured on so many, those of lowest rank.
     */
    default int sampleMax(Services services) {
        return Integer.MAX_VALUE;
    }

    /** Answers of the same size and order as the batch; an answer never depends on what it was batched with. */
    List<Answer<T>> compute(List<Observation> batch, Services services);
}
