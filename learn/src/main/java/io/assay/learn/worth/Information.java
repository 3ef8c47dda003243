package io.assay.learn.worth;

import io.assay.core.Require;

/** What a text tells a learner about its label. */
public final class Information {

    private Information() {}

    /**
     * Pointwise V-information (Ethayarajh et al. 2022, arXiv:2110.08420), in bits: log2 of the label's probability by the text less log2 of it without.
     * Below 0 the text speaks against its label.
     *
     * @param given probability of the label by the text, above 0
     * @param alone probability of the label where nothing is known, above 0
     */
    public static double pointwise(double given, double alone) {
        Require.that(given > 0 && alone > 0, "probabilities must be above 0, but were %s and %s", given, alone);
        return (StrictMath.log(given) - StrictMath.log(alone)) / StrictMath.log(2);
    }
}
