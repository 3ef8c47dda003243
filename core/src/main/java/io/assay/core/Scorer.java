package io.assay.core;

import java.util.List;
import java.util.Optional;

/** A model that says how much of something there is in a text: a probability, 0 to 1. */
public interface Scorer {

    /** Name and version: equal ids give equal scores. */
    String id();

    /** A probability a text, in their order. The score of a text never depends on the others. */
    double[] score(List<String> texts);

    /** The scorers of a run, by what they score: {@code toxicity}, {@code sentiment}. */
    interface Panel {
        Optional<Scorer> of(String question);

        /** What scores pairs of texts: {@code entailment}, premise first. */
        default Optional<PairScorer> ofPairs(String question) {
            return Optional.empty();
        }
    }
}
