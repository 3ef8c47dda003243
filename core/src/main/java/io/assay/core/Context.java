package io.assay.core;

import java.util.List;

/** What a fold may know of the run it is in. */
public interface Context {

    /** The seed of everything that looks random. */
    long seed();

    /** Where a big state may spill. */
    Scratch scratch();

    /** How many bytes of memory one state may hold before it spills. */
    long stateBytesMax();

    /**
     * A deterministic sample of a role: the samples of lowest rank, lowest first, without features.
     * For naming and showing, never for computing a value.
     */
    List<Sample> glimpse(Role role);
}
