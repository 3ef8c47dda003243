package io.assay.learn.votes;

import java.util.Arrays;

/**
 * GLAD (Whitehill et al. 2009): a vote is right with probability 1 / (1 + exp(-ability x ease)), by annotator and item; wrong ones fall on all
 * other labels alike. Expectation-maximisation; abilities and logarithms of ease have normal priors of mean and deviation 1, and rise by their gradients.
 */
public record Glad() implements Aggregation {

    private static final int ROUNDS = 100;
    private static final double CHANGE = 1e-6;
    private static final int STEPS = 10;
    private static final double PACE = 0.1;

    @Override
    public Consensus of(Votes votes) {
        double[] ability = new double[votes.annotators()];
        double[] ease = new double[votes.items()];
        Arrays.fill(ability, 1);
        Arrays.fill(ease, 1);
        int[] item = items(votes);
        double[][] soft = Likelihood.iterate(votes, new Likelihood.Rounds(ROUNDS, CHANGE, true), now -> {
            for (int step = 0; step < STEPS; step++) {
                climb(votes, now, ability, ease);
            }
            double others = StrictMath.log(Math.max(1, votes.labels() - 1));
            return (vote, logs) -> {
                double x = ability[votes.annotator()[vote]] * StrictMath.exp(ease[item[vote]]);
                double wrong = -softplus(x) - others;
                for (int c = 0; c < logs.length; c++) {
                    logs[c] += votes.label()[vote] == c ? -softplus(-x) : wrong;
                }
            };
        });
        return Consensus.of(soft, votes);
    }

    private static int[] items(Votes votes) {
        int[] item = new int[votes.label().length];
        for (int i = 0; i < votes.items(); i++) {
            Arrays.fill(item, votes.starts()[i], votes.starts()[i + 1], i);
        }
        return item;
    }

    /** log(1 + exp(x)). */
    private static double softplus(double x) {
        return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
    }

    /** One step up the expected logarithm of likelihood and priors, as long as the votes that speak for it are many. */
    private static void climb(Votes votes, double[][] soft, double[] ability, double[] ease) {
        double[] ofAbility = new double[ability.length];
        double[] made = new double[ability.length];
        for (int a = 0; a < ability.length; a++) {
            ofAbility[a] = 1 - ability[a];
        }
        double[] easier = ease.clone();
        for (int i = 0; i < votes.items(); i++) {
            double power = StrictMath.exp(ease[i]);
            double ofEase = 1 - ease[i];
            for (int v = votes.starts()[i]; v < votes.starts()[i + 1]; v++) {
                int a = votes.annotator()[v];
                double surprise = soft[i][votes.label()[v]] - StrictMath.exp(-softplus(-ability[a] * power));
                ofAbility[a] += surprise * power;
                ofEase += surprise * ability[a] * power;
                made[a]++;
            }
            easier[i] += PACE * ofEase / (1 + votes.count(i));
        }
        System.arraycopy(easier, 0, ease, 0, ease.length);
        for (int a = 0; a < ability.length; a++) {
            ability[a] += PACE * ofAbility[a] / (1 + made[a]);
        }
    }
}
