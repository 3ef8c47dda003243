package io.assay.learn.votes;

/**
 * The half of an expectation-maximisation that all models of annotators share: soft labels from what each vote says for each true label, and rounds until they
 * stand still.
 */
interface Likelihood {

    /** Adds the logarithm of how likely a vote is where each label is the true one. */
    void add(int vote, double[] logs);

    /** A model of annotators, fitted to soft labels. */
    interface Fit {
        /** @param soft probabilities of the labels of each item */
        Likelihood to(double[][] soft);
    }

    /**
     * When rounds end.
     *
     * @param rounds the most rounds
     * @param change a round that moves no probability by more is the last
     * @param even whether all labels are taken to be as frequent as each other, or as they are found
     */
    record Rounds(int rounds, double change, boolean even) {

        /** Till the fixed point, not only till the likelihood hardly grows: single items move long after. */
        static final Rounds USUAL = new Rounds(2000, 1e-7, false);
    }

    /**
     * What depends on who gave which label alone.
     *
     * @param table logarithms, by annotator, label given and true label
     */
    static Likelihood of(Votes votes, double[] table) {
        int labels = votes.labels();
        return (vote, logs) -> {
            int row = (votes.annotator()[vote] * labels + votes.label()[vote]) * labels;
            for (int c = 0; c < labels; c++) {
                logs[c] += table[row + c];
            }
        };
    }

    /** Soft labels where rounds end that begin at the shares of votes. */
    static double[][] iterate(Votes votes, Rounds limits, Fit fit) {
        double[][] soft = Shares.weighted(votes, annotator -> 1);
        double moved = Double.POSITIVE_INFINITY;
        for (int round = 0; round < limits.rounds() && moved > limits.change(); round++) {
            double[] priors =
                    limits.even() ? Shares.normalise(new double[votes.labels()]) : Shares.priors(soft, votes.labels());
            moved = expect(votes, fit.to(soft), priors, soft);
        }
        return soft;
    }

    /** Writes the soft labels that a model says; tells how far the one moved that moved most. */
    private static double expect(Votes votes, Likelihood model, double[] priors, double[][] soft) {
        double moved = 0;
        double[] prior = new double[priors.length];
        for (int c = 0; c < prior.length; c++) {
            prior[c] = StrictMath.log(priors[c]);
        }
        double[] logs = new double[prior.length];
        for (int i = 0; i < votes.items(); i++) {
            System.arraycopy(prior, 0, logs, 0, prior.length);
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                model.add(v, logs);
            }
            double[] next = Shares.exponentials(logs);
            for (int c = 0; c < next.length; c++) {
                moved = Math.max(moved, Math.abs(next[c] - soft[i][c]));
            }
            soft[i] = next;
        }
        return moved;
    }
}
