package io.assay.core;

import java.io.Serializable;

/**
 * A confidence interval.
 *
 * @param low lower limit, in the units of the value
 * @param high upper limit
 * @param level confidence level, 0 to 1
 * @param method how it was made, in words: {@code wilson}, {@code bootstrap}, {@code normal}, {@code jackknife}
 */
public record Interval(double low, double high, double level, String method) implements Serializable {

    public Interval {
        Require.that(low <= high, "low must not exceed high, but was %s > %s", low, high);
    }
}
