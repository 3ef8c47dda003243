package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.util.Map;
import java.util.Optional;

/** What samples are made from, one record each; templates find its fields as seed. */
@Meaning("Records that samples are made from; templates find their fields as seed.")
public record SeedSpec(
        @Shorthand String from,

        @Meaning("Meaning to column, where the file's own names do not serve.")
        Map<String, String> map,

        @Default("1")
        @Meaning("How often each seed is evolved: later generations start from what became of the one before.")
        int generations,

        @Default("cycle") @Meaning("How a seed is drawn.") Order order,

        @Meaning(
                "report.json of an audit with this file as --reference: only samples of regions that the synthetic data misses.")
        Optional<String> gaps) {

    /** How a seed is drawn. */
    public enum Order {
        /** One after the other, and from the first again. */
        CYCLE,
        /** Each with the same chance. */
        RANDOM
    }

    public SeedSpec {
        Require.that(
                generations >= 1 && generations <= 100,
                "generations must lie between 1 and 100, but was %d",
                generations);
        Require.that(generations == 1 || order == Order.CYCLE, "generations need order: cycle");
    }
}
