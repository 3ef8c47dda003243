package io.assay.generate.plan;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the model's own probabilities are moved; needs a model that lets them be moved. */
@Meaning("How the model's own probabilities are moved; local models allow it.")
public record SteeringSpec(
        @Meaning("Text of a token to what is added to its logit.")
        Map<String, Double> bias,

        @Meaning("Texts none of whose tokens may be drawn.") List<String> suppress,

        @Meaning("A condition whose other values are held against the one drawn: self-debiasing.")
        Optional<String> against,

        @Default("100") @Meaning("How strongly.") double decay,

        @Meaning("Factor of tokens of the prompt: above 1 less likely, below 1 more likely.")
        Optional<Double> prompt,

        @Meaning("Factor of tokens of the answer so far.") Optional<Double> answer,

        @Meaning("Words that accepted samples used become less likely, the more often the less.")
        Optional<Used> used) {

    /** How strongly words are held back that were used before (Chung et al. 2023). */
    public record Used(
            @Default("text") @Meaning("The field whose words count.")
            String field,

            @Default("7.5")
            @Meaning("What the logit of the most frequent word loses; others lose by their share of its count.")
            double most,

            @Default("100") @Meaning("How many words are held back: the most frequent.")
            int words,

            @Default("4") @Meaning("Words of fewer letters are left alone.")
            int letters) {

        public Used {
            Require.that(most > 0 && most <= 100, "most must lie above 0 and up to 100, but was %s", most);
            Require.that(words >= 1 && words <= 10_000, "words must lie between 1 and 10000, but was %d", words);
            Require.that(letters >= 1, "letters must be at least 1, but was %d", letters);
        }
    }

    public SteeringSpec {
        Require.that(decay >= 0, "decay must not be negative, but was %s", decay);
    }
}
