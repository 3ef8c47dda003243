package io.assay.learn.votes;

/** A way from votes to a consensus. The same votes give the same consensus, in whatever order they were cast. */
public interface Aggregation {

    /** The consensus of votes. */
    Consensus of(Votes votes);
}
