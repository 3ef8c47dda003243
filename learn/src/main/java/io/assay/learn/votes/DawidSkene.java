package io.assay.learn.votes;

/**
 * Dawid and Skene (1979): each annotator has a table of how often each true label is called what, found together with the true labels by
 * expectation-maximisation from the shares of votes, without smoothing, until nothing moves.
 */
public record DawidSkene() implements Aggregation {

    @Override
    public Consensus of(Votes votes) {
        double[][] soft = Likelihood.iterate(votes, Likelihood.Rounds.USUAL, now -> logs(votes, confusion(votes, now)));
        return Consensus.of(soft, votes);
    }

    /**
     * How often an annotator calls each true label what.
     *
     * @return by annotator, true label and label given; all 0 where an annotator saw no item of a label
     */
    public static double[][][] confusion(Votes votes, double[][] soft) {
        double[][][] table = new double[votes.annotators()][votes.labels()][votes.labels()];
        for (int i = 0; i < votes.items(); i++) {
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                double[][] own = table[votes.annotator()[v]];
                for (int c = 0; c < votes.labels(); c++) {
                    own[c][votes.label()[v]] += soft[i][c];
                }
            }
        }
        for (double[][] own : table) {
            for (double[] row : own) {
                double sum = 0;
                for (double part : row) {
                    sum += part;
                }
                for (int c = 0; c < row.length && sum > 0; c++) {
                    row[c] /= sum;
                }
            }
        }
        return table;
    }

    /** Logarithms by annotator and label given, beside each other the true labels. */
    private static Likelihood logs(Votes votes, double[][][] table) {
        int labels = votes.labels();
        double[] logs = new double[votes.annotators() * labels * labels];
        for (int a = 0; a < table.length; a++) {
            for (int truth = 0; truth < labels; truth++) {
                for (int given = 0; given < labels; given++) {
                    logs[(a * labels + given) * labels + truth] = StrictMath.log(table[a][truth][given]);
                }
            }
        }
        return Likelihood.of(votes, logs);
    }
}
