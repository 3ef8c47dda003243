package io.assay.core;

import java.io.Serializable;

/**
 * What a fold remembers. Merging is associative and commutative <em>exactly</em>: any sharding gives the same bits.
 *
 * @param <S> the state itself
 */
public interface State<S extends State<S>> extends Serializable {

    /** An independent copy. */
    S copy();

    /** Takes in what another state of the same fold has seen; the other is not used afterwards. */
    void merge(S other);
}
