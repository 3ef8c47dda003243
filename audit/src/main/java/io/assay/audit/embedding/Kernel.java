package io.assay.audit.embedding;

/** What likeness of two texts the Vendi score counts with. */
public enum Kernel {
    /** The cosine of their embeddings. */
    COSINE,
    /** The share of words that both texts hold: intersection over union of the sets of lower-cased words. */
    WORD_JACCARD
}
