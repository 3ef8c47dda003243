package io.assay.learn.votes;

/** Dawid and Skene's model with one number for each annotator: how often a vote is right; wrong ones fall on all other labels alike. */
public record OneCoin() implements Aggregation {

    @Override
    public Consensus of(Votes votes) {
        double[][] soft = Likelihood.iterate(votes, Likelihood.Rounds.USUAL, now -> {
            double[] skill = Consensus.quality(now, votes);
            int labels = votes.labels();
            double[] logs = new double[skill.length * labels * labels];
            for (int at = 0; at < logs.length; at++) {
                double own = skill[at / (labels * labels)];
                boolean right = at / labels % labels == at % labels;
                logs[at] = StrictMath.log(right ? own : (1 - own) / (labels - 1));
            }
            return Likelihood.of(votes, logs);
        });
        return Consensus.of(soft, votes);
    }
}
