package io.assay.learn;

/** Makes a classifier from examples: the same one from the same examples, bit by bit. */
@FunctionalInterface
public interface Learner {

    Classifier fit(Examples examples);
}
