package io.assay.core;

import java.io.Serializable;
import java.util.Set;

/**
 * The one idea that carries the house: {@code newState -> add -> merge -> finish}.
 *
 * <p>A fold does no I/O, holds no model, knows no thread and never returns NaN.
 *
 * @param <S> what it remembers
 * @param <R> what it finishes into
 */
public interface Fold<S extends State<S>, R> extends Serializable {

    /** The features it reads, of all passes. */
    default Set<Feature<?>> requires() {
        return Set.of();
    }

    /** The roles it reads; observations of others are not shown to it. */
    default Set<Role> reads() {
        return Set.of(Role.SYNTHETIC);
    }

    /**
     * What decides how a state is filled. Folds with equal filling fill equal states, so the engine fills one for all of them:
     * that is how distinct-n and entropy share their n-grams. A fold that shares must not change the state in {@code finish}.
     */
    default Object filling() {
        return this;
    }

    /**
     * The most observations of one role that the fold can afford, as quadratic and expensive ones must say: it is then given
     * those of lowest rank, the same for every fold of one seed, and its outcome says {@code sampled}.
     */
    default int sampleMax() {
        return Integer.MAX_VALUE;
    }

    S newState(Context context);

    void add(S state, Observation observation);

    /**
     * The result.
     *
     * @throws NothingToMeasure where there is none, with the reason
     */
    R finish(S state, Context context);
}
