package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;

/** How work is cut into rounds. Part of the data: other rounds give other samples. */
@Meaning("How work is cut into rounds; other rounds give other samples.")
public record RoundsSpec(
        @Default("64")
        @Meaning("How many drafts begin in a round; at least as many as answers are waited for, or models wait.")
        int size,

        @Default("1") @Meaning("How many rounds may be under way before the one before is accepted; 0 sees all of it.")
        int ahead) {

    public RoundsSpec {
        Require.that(size >= 1 && size <= 10_000, "size must lie between 1 and 10000, but was %d", size);
        Require.that(ahead >= 0 && ahead <= 4, "ahead must lie between 0 and 4, but was %d", ahead);
    }
}
