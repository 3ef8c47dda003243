package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.Shorthand;
import java.util.List;
import java.util.Optional;

/** When a run ends. */
@Meaning("When the run ends.")
public record UntilSpec(
        @Shorthand @Meaning("Exactly as many samples.") int accepted,

        @Meaning("Conditions whose values share them out, equally or by their weights.")
        List<String> per,

        @Default("100000") @Meaning("At most so many rounds.")
        int rounds,

        @Meaning("At most so many answers of models.") Optional<Long> calls,

        @Default("0.02") @Meaning("Stops when less than this share of the last drafts was accepted.")
        double yield,

        @Default("200") @Meaning("How many drafts count for yield; it is not looked at before there are as many.")
        int window) {

    /** The same within another number of answers. */
    UntilSpec calls(long most) {
        return new UntilSpec(accepted, per, rounds, Optional.of(most), yield, window);
    }

    public UntilSpec {
        Require.that(accepted >= 1, "accepted must be at least 1, but was %d", accepted);
        Require.that(rounds >= 1, "rounds must be at least 1, but was %d", rounds);
        Require.that(yield >= 0 && yield < 1, "yield must be at least 0 and below 1, but was %s", yield);
        Require.that(window >= 1, "window must be at least 1, but was %d", window);
    }
}
