package io.assay.evaluate;

/** By what a learner knows a text. */
public enum Features {
    /** Its embedding. */
    EMBEDDINGS,
    /** Its words, weighted (TF-IDF), of the training rows alone. */
    WORDS
}
