package io.assay.evaluate.score;

import io.assay.core.Require;
import java.util.List;

/**
 * How right a model is about choices whose log-probabilities it told (Lin et al. 2022, arXiv:2109.07958, section 4).
 *
 * @param mc1 1 where the likeliest choice is right, else 0; of choices one of which is right
 * @param mc2 probability of the right choices as a share of that of all, each choice taken once
 */
public record ChoiceScore(double mc1, double mc2) {

    /**
     * @param logProbabilities natural logarithms, one a choice
     * @param right which are right
     */
    public static ChoiceScore of(double[] logProbabilities, List<Boolean> right) {
        Require.that(
                logProbabilities.length == right.size() && right.contains(true),
                "there must be a log-probability a choice, and a right one");
        double highest = Double.NEGATIVE_INFINITY;
        double likeliestRight = Double.NEGATIVE_INFINITY;
        double likeliestWrong = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < logProbabilities.length; i++) {
            double log = logProbabilities[i];
            Require.that(!Double.isNaN(log), "a log-probability must be a number");
            highest = Math.max(highest, log);
            likeliestRight = right.get(i) ? Math.max(likeliestRight, log) : likeliestRight;
            likeliestWrong = right.get(i) ? likeliestWrong : Math.max(likeliestWrong, log);
        }
        return new ChoiceScore(likeliestRight > likeliestWrong ? 1 : 0, share(logProbabilities, right, highest));
    }

    /** Numbers are brought near 0 before they are raised, so that very unlikely choices do not all become nothing. */
    private static double share(double[] logProbabilities, List<Boolean> right, double highest) {
        double good = 0;
        double all = 0;
        for (int i = 0; i < logProbabilities.length; i++) {
            double p = highest == Double.NEGATIVE_INFINITY ? 1 : StrictMath.exp(logProbabilities[i] - highest);
            all += p;
            good += right.get(i) ? p : 0;
        }
        return good / all;
    }
}
