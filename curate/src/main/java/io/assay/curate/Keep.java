package io.assay.curate;

import io.assay.core.Observation;

/** Which one of several rows that are the same stays. */
public enum Keep {
    /** The first in the order of the data. */
    FIRST,
    /** The longest; of equally long ones the first. */
    LONGEST,
    /** The one of the highest number in the column mapped to {@code score}; without a number lowest; of equal ones the first. */
    BEST;

    /** What is compared between rows that are the same: the highest stays, of equal ones the first. */
    double value(Observation row) {
        return switch (this) {
            case FIRST -> 0;
            case LONGEST -> row.text().length();
            case BEST -> row.sample().fields().number("score").orElse(Double.NEGATIVE_INFINITY);
        };
    }
}
