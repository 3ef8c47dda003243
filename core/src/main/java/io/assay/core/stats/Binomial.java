package io.assay.core.stats;

import io.assay.core.Require;

/** The binomial distribution. */
public final class Binomial {

    private Binomial() {}

    /** The probability of at most so many successes in n trials, each with probability p strictly between 0 and 1. */
    public static double atMost(long successes, long n, double p) {
        Require.that(p > 0 && p < 1, "p must lie in (0, 1), but was %s", p);
        double odds = StrictMath.log(p) - StrictMath.log1p(-p);
        double log = n * StrictMath.log1p(-p);
        double sum = 0;
        for (long i = 0; i <= Math.min(successes, n); i++) {
            sum += StrictMath.exp(log);
            log += StrictMath.log((double) (n - i) / (i + 1)) + odds;
        }
        return Math.min(1, sum);
    }
}
