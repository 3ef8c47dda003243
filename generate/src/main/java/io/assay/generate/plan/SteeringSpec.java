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

        @Meaning("Factor of tokens of the answer so far.") Optional<Double> answer) {

    public SteeringSpec {
        Require.that(decay >= 0, "decay must not be negative, but was %s", decay);
    }
}
