package io.assay.core.stats;

/** The Jensen-Shannon divergence of two distributions, term by term. */
public final class JensenShannon {

    private static final double LN_2 = StrictMath.log(2);

    private JensenShannon() {}

    /** What one outcome with these two probabilities adds to the divergence, in nats. */
    public static double term(double p, double q) {
        double m = (p + q) / 2;
        return (part(p, m) + part(q, m)) / 2;
    }

    /** The distance in base 2, 0 to 1, of a divergence in nats. */
    public static double distance(double nats) {
        return Math.min(1, StrictMath.sqrt(Math.max(0, nats) / LN_2));
    }

    private static double part(double p, double m) {
        return p == 0 ? 0 : p * StrictMath.log(p / m);
    }
}
