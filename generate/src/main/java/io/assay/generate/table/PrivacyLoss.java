package io.assay.generate.table;

import io.assay.core.Require;
import io.assay.generate.prompt.Chance;

/**
 * What a model may tell of a single row: epsilon of differential privacy, two tables being neighbours when one row is another. Half of it chooses which column depends on
 * which, half counts; both are shared out evenly, and losses add up (Dwork &amp; Roth 2014, theorem 3.16).
 *
 * @param epsilon above 0
 * @param columns of the table
 */
record PrivacyLoss(double epsilon, int columns) {

    PrivacyLoss {
        Require.that(epsilon > 0, "epsilon must be above 0, but was %s", epsilon);
    }

    /** For each of columns - 1 choices. */
    double choice() {
        return columns == 1 ? 0 : epsilon / 2 / (columns - 1);
    }

    /** For each of as many tables of counts as there are columns. */
    double table() {
        return (columns == 1 ? epsilon : epsilon / 2) / columns;
    }

    /** All that was spent. */
    double spent() {
        return choice() * (columns - 1) + table() * columns;
    }

    /**
     * A count with noise: the two-sided geometric mechanism (Ghosh et al. 2009). Another row in place of one changes two counts by 1 each, so that a table's counts differ by 2.
     */
    double noisy(double count, Chance chance) {
        double ratio = StrictMath.exp(-table() / 2);
        return Math.max(0, count + geometric(ratio, chance.at(0)) - geometric(ratio, chance.at(1)));
    }

    private static double geometric(double ratio, Chance chance) {
        return Math.floor(StrictMath.log(1 - chance.share()) / StrictMath.log(ratio));
    }

    /**
     * The weight of a choice by the exponential mechanism (McSherry &amp; Talwar 2007).
     *
     * @param information in nats; another row changes it by no more than (2/n) ln((n+1)/2) + ((n-1)/n) ln((n+1)/(n-1)) (Zhang et al. 2014, lemma 1)
     */
    double weight(double information, double most, int rows) {
        double n = rows;
        double change = 2 / n * StrictMath.log((n + 1) / 2) + (n - 1) / n * StrictMath.log((n + 1) / (n - 1));
        return StrictMath.exp(choice() * (information - most) / (2 * change));
    }
}
