package io.assay.learn.votes;

/**
 * MACE (Hovy et al. 2013, "Learning Whom to Trust with MACE"): an annotator either knows the label and says it, or guesses by a habit of labels that has
 * nothing to do with the item. Expectation-maximisation with the priors of the authors as counts, from the shares of votes.
 */
public record Mace() implements Aggregation {

    /** Guesses of each label that are taken as seen before: the authors' prior of habits. */
    private static final double GUESSES = 10;

    /** Votes known and guessed that are taken as seen before: the authors' prior of knowing. */
    private static final double TRUST = 0.5;

    private static final int ROUNDS = 200;
    private static final double CHANGE = 1e-6;
    private static final double KNOWING_AT_FIRST = 0.5;

    @Override
    public Consensus of(Votes votes) {
        double[][] guess = habits(votes);
        double[] knows = new double[votes.annotators()];
        java.util.Arrays.fill(knows, KNOWING_AT_FIRST);
        double[][] soft = Likelihood.iterate(votes, new Likelihood.Rounds(ROUNDS, CHANGE, true), now -> {
            maximise(votes, now, guess, knows);
            return Likelihood.of(votes, table(votes, guess, knows));
        });
        return Consensus.of(soft, knows);
    }

    /** How often each annotator gives each label. */
    private static double[][] habits(Votes votes) {
        double[][] habits = new double[votes.annotators()][votes.labels()];
        for (int v = 0; v < votes.label().length; v++) {
            habits[votes.annotator()[v]][votes.label()[v]]++;
        }
        for (double[] habit : habits) {
            Shares.normalise(habit);
        }
        return habits;
    }

    private static double[] table(Votes votes, double[][] guess, double[] knows) {
        int labels = votes.labels();
        double[] logs = new double[knows.length * labels * labels];
        for (int at = 0; at < logs.length; at++) {
            int a = at / (labels * labels);
            int given = at / labels % labels;
            double guessed = (1 - knows[a]) * guess[a][given];
            logs[at] = StrictMath.log(given == at % labels ? guessed + knows[a] : guessed);
        }
        return logs;
    }

    /** Of each vote: how likely the annotator knew. A vote against the true label was a guess for certain. */
    private static void maximise(Votes votes, double[][] soft, double[][] guess, double[] knows) {
        double[][] guessed = new double[guess.length][votes.labels()];
        double[] known = new double[knows.length];
        for (int i = 0; i < votes.items(); i++) {
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                int a = votes.annotator()[v];
                int given = votes.label()[v];
                double both = knows[a] + (1 - knows[a]) * guess[a][given];
                double knew = both == 0 ? 0 : soft[i][given] * knows[a] / both;
                known[a] += knew;
                guessed[a][given] += 1 - knew;
            }
        }
        for (int a = 0; a < knows.length; a++) {
            double guesses = 0;
            for (int c = 0; c < votes.labels(); c++) {
                guesses += guessed[a][c];
                guessed[a][c] += GUESSES;
            }
            knows[a] = (known[a] + TRUST) / (known[a] + guesses + 2 * TRUST);
            guess[a] = Shares.normalise(guessed[a]);
        }
    }
}
