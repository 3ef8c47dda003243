package io.assay.learn.votes;

/** The shares of votes, where an annotator counts by how often the vote was that of the majority. */
public record WeightedVote() implements Aggregation {

    @Override
    public Consensus of(Votes votes) {
        Consensus majority = new MajorityVote().of(votes);
        double[] right = new double[votes.annotators()];
        int[] made = new int[votes.annotators()];
        for (int i = 0; i < votes.items(); i++) {
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                made[votes.annotator()[v]]++;
                right[votes.annotator()[v]] += votes.label()[v] == majority.labels()[i] ? 1 : 0;
            }
        }
        return Consensus.of(Shares.weighted(votes, a -> right[a] / Math.max(1, made[a])), votes);
    }
}
