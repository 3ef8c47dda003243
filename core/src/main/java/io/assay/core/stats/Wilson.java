package io.assay.core.stats;

import io.assay.core.Interval;
import io.assay.core.Require;

/** Wilson's score interval for a rate (Wilson 1927, JASA 22:209). */
public final class Wilson {

    private Wilson() {}

    public static Interval interval(long successes, long n, double level) {
        return halves(2 * successes, n, level);
    }

    /** The same where some, as ties, count half: successes are counted in halves. */
    public static Interval halves(long halves, long n, double level) {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
        return of(halves / 2.0 / n, (double) n, level, "wilson");
    }

    /**
     * The same for a rate from a sample that was not drawn row by row from a population without end.
     *
     * @param p the rate
     * @param n as many rows drawn so would say as much: p(1 - p) by the variance of the rate (Franco, Little, Louis and Slud 2019, JSSAM 7:334)
     */
    public static Interval effective(double p, double n, double level) {
        return of(p, n, level, "wilson, effective sample size");
    }

    private static Interval of(double p, double n, double level, String method) {
        Require.that(p >= 0 && p <= 1, "a rate must lie in 0..1, but was %s", p);
        Require.that(n > 0, "n must be above 0, but was %s", n);
        double z = Normal.deviations(level);
        double scale = 1 + z * z / n;
        double middle = (p + z * z / (2.0 * n)) / scale;
        double half = z / scale * StrictMath.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double low = p == 0 ? 0 : Math.max(0, middle - half);
        double high = p == 1 ? 1 : Math.min(1, middle + half);
        return new Interval(low, high, level, method);
    }
}
