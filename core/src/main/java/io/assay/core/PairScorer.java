package io.assay.core;

/** A model that says how surely something holds between two texts: a probability, 0 to 1. */
public interface PairScorer {

    /** Name and version: equal ids give equal scores. */
    String id();

    /** How surely it holds, as that the second text follows from the first. */
    double score(String first, String second);
}
