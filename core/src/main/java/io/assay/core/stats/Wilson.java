package io.assay.core.stats;

import io.assay.core.Interval;
import io.assay.core.Require;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** Wilson's score interval for a rate (Wilson 1927, JASA 22:209). */
public final class Wilson {

    private Wilson() {}

    public static Interval interval(long successes, long n, double level) {
        return halves(2 * successes, n, level);
    }

    /** The same where some, as ties, count half: successes are counted in halves. */
    public static Interval halves(long halves, long n, double level) {
        double successes = halves / 2.0;
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
        Require.that(successes >= 0 && successes <= n, "successes must lie in 0..%d, but was %s", n, successes);
        double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2);
        double p = successes / n;
        double scale = 1 + z * z / n;
        double middle = (p + z * z / (2.0 * n)) / scale;
        double half = z / scale * StrictMath.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        double low = successes == 0 ? 0 : Math.max(0, middle - half);
        double high = successes == n ? 1 : Math.min(1, middle + half);
        return new Interval(low, high, level, "wilson");
    }
}
