package io.assay.evaluate.direct;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;

/** People who label as many drawn rows as a wanted interval takes. */
@Meaning(
        "People who label a drawn sample: without all their labels the sample is written to sample.jsonl, for assay review; with them the share of right labels is told.")
public record PeopleSample(
        @Meaning("The log of assay review.") String log,

        @Default("0.05") @Meaning("Half the width of the interval that is wanted.")
        double halfWidth,

        @Default("0.5") @Meaning("The share of right labels that is expected; 0.5 takes the most rows.")
        double expected) {

    public PeopleSample {
        Require.that(!log.isBlank(), "log must name the log of assay review");
        Require.that(halfWidth > 0 && halfWidth < 0.5, "half-width must lie between 0 and 0.5, but was %s", halfWidth);
        Require.that(expected > 0 && expected < 1, "expected must lie between 0 and 1, but was %s", expected);
    }
}
