package io.assay.learn.votes;

/** The shares of votes. Of labels with equally many votes the first counts. */
public record MajorityVote() implements Aggregation {

    @Override
    public Consensus of(Votes votes) {
        return Consensus.of(Shares.weighted(votes, annotator -> 1), votes);
    }
}
