package io.assay.core.judge;

import io.assay.core.Require;

/**
 * The numbers that an aspect is scored with.
 *
 * @param min lowest score
 * @param max highest score
 * @param whole whether only whole numbers are scores
 */
public record Scale(double min, double max, boolean whole) {

    public Scale {
        Require.that(
                Double.isFinite(min) && Double.isFinite(max) && min < max,
                "a scale must go from min up to max, but was %s to %s",
                min,
                max);
        Require.that(
                !whole || (min == Math.rint(min) && max == Math.rint(max)),
                "a scale of whole numbers must begin and end with one, but was %s to %s",
                min,
                max);
    }

    /** Whether a number is a score of this scale; what is not is no verdict, and never moved onto the scale. */
    public boolean holds(double score) {
        return score >= min && score <= max && (!whole || score == Math.rint(score));
    }

    /** A score as a share of the scale: 0 at its lowest, 1 at its highest. */
    public double share(double score) {
        return (score - min) / (max - min);
    }

    /** As a judge is told. */
    String print() {
        return whole
                ? "a whole number from " + (long) min + " to " + (long) max
                : "a number from " + min + " to " + max;
    }
}
