package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small model, trained again and again on what was accepted so far, and what it does for the rounds to come. */
@Meaning("A small model, trained again and again on what was accepted, decides what later rounds show and ask.")
public record FeedbackSpec(
        @Default("text") @Meaning("The field that the small model reads.")
        String text,

        @Default("label") @Meaning("The field or condition that it learns to tell.")
        String label,

        @Default("4") @Meaning("After how many rounds it is trained anew.")
        int every,

        @Meaning("Real labelled data; its texts are never copied into samples.")
        Optional<GoldSpec> gold,

        @Meaning("Ends the run when the accuracy on gold validation has not risen for so many trainings.")
        Optional<Integer> patience,

        @Meaning("What is done with what was learnt; nothing but the score on gold where it is left out.")
        List<PolicySpec> policies) {

    /** Real labelled data. Validation is looked at while samples are made, test only after the last. */
    public record GoldSpec(
            @Meaning("Looked at while samples are made.") String validation,

            @Meaning("Looked at once, after the last sample.")
            Optional<String> test,

            @Meaning("Meaning to column, where the files' own names do not serve.")
            Map<String, String> map,

            @Default("8") @Meaning("Words in a row that no sample may share with validation data.")
            int words) {

        public GoldSpec {
            Require.that(words >= 3, "words must be at least 3, but was %d", words);
        }
    }

    public FeedbackSpec {
        Require.that(every >= 1, "every must be at least 1, but was %d", every);
        Require.that(patience.orElse(1) >= 1, "patience must be at least 1, but was %s", patience);
        Require.that(patience.isEmpty() || gold.isPresent(), "patience needs gold");
    }

    /** Whether texts are made; a loop that labels seeds is given them. */
    public boolean makesTexts() {
        return policy(PolicySpec.Relabel.class).isEmpty()
                && policy(PolicySpec.Distil.class).isEmpty();
    }

    /** The policy of a kind, if the plan has it. */
    public <P extends PolicySpec> Optional<P> policy(Class<P> kind) {
        return policies.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
