package io.assay.audit.tabular;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** The arithmetic of (epsilon, delta)-differential privacy. */
final class PrivacyBudget {

    private static final double LEVEL = 0.95;
    private static final double[] ORDERS = {1.25, 1.5, 2, 3, 4, 5, 8, 16, 32, 64};

    private PrivacyBudget() {}

    /** What an attack leaves possible. */
    record Bound(double lower, double truePositivesLow, double falsePositivesHigh) {}

    /** max(0, ln((TPR - delta) / FPR)) with the limits of two-sided 95 % intervals of Clopper and Pearson. */
    static Bound lowerBound(long hits, long members, long alarms, long others, double delta) {
        double tail = (1 - LEVEL) / 2;
        double low = hits == 0
                ? 0
                : BetaDistribution.of((double) hits, members - hits + 1.0).inverseCumulativeProbability(tail);
        double high = alarms == others
                ? 1
                : BetaDistribution.of(alarms + 1.0, (double) (others - alarms)).inverseCumulativeProbability(1 - tail);
        double bound = low > delta ? Math.max(0, StrictMath.log((low - delta) / high)) : 0;
        return new Bound(bound, low, high);
    }

    /** The epsilon of a Gaussian mechanism of sensitivity 1, applied some times, by Renyi accounting with the tight conversion. */
    static double gaussian(double noise, int count, double delta) {
        double least = Double.POSITIVE_INFINITY;
        for (double order : ORDERS) {
            double renyi = count * order / (2 * noise * noise);
            double epsilon = renyi
                    + StrictMath.log1p(-1 / order)
                    - (StrictMath.log(delta) + StrictMath.log(order)) / (order - 1);
            least = Math.min(least, epsilon);
        }
        return Math.max(0, least);
    }
}
