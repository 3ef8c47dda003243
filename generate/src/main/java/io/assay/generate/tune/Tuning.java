package io.assay.generate.tune;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.Optional;

/** How a generator is trained. */
@Meaning("How the generator is trained.")
public record Tuning(
        @Default("10") @Meaning("How often each text is learnt from.")
        int epochs,

        @Default("5") @Meaning("How many characters before it a character depends on, at most.")
        int order,

        @Default("0.1") @Meaning("How far a step goes.") double rate,

        @Default("false")
        @Meaning("Whether characters count by how much they tell of the label, as FewGen weighs them.")
        boolean weigh,

        @Meaning("Trains with differential privacy: what the generator may tell of a single text.")
        Optional<Privacy> privacy) {

    /** What may be told of a single text. */
    public record Privacy(
            @Meaning("Epsilon of differential privacy.") double epsilon,

            @Default("1e-5") @Meaning("Delta; well below one by the number of texts.")
            double delta,

            @Default("1.0") @Meaning("The length to which the gradient of each text is clipped.")
            double clip,

            @Default("0.1") @Meaning("The share of texts that a step is taken on, each drawn by itself.")
            double share) {

        public Privacy {
            Require.that(epsilon > 0, "epsilon must be above 0, but was %s", epsilon);
            Require.that(delta > 0 && delta < 1, "delta must lie between 0 and 1, but was %s", delta);
            Require.that(clip > 0, "clip must be above 0, but was %s", clip);
            Require.that(share > 0 && share <= 1, "share must lie above 0 and up to 1, but was %s", share);
        }
    }

    public Tuning {
        Require.that(epochs >= 1 && epochs <= 1000, "epochs must lie between 1 and 1000, but was %d", epochs);
        Require.that(order >= 1 && order <= 8, "order must lie between 1 and 8, but was %d", order);
        Require.that(rate > 0, "rate must be above 0, but was %s", rate);
        Require.that(
                !weigh || privacy.isEmpty(), "weigh and privacy exclude each other: weights are learnt from the texts");
    }
}
