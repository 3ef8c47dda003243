package io.assay.core.stats;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
final class Normal {

    private Normal() {}

    /** How many standard deviations to both sides of the mean hold a share of the distribution. */
    static double deviations(double level) {
        return NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2);
    }
}
