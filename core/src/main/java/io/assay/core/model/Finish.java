package io.assay.core.model;

/** Why an answer ended. */
public enum Finish {
    /** The model was done. */
    STOP,
    /** The answer was cut at the limit of tokens: what is there is a beginning. */
    LENGTH,
    /** The model calls tools. */
    TOOLS,
    /** The provider's filter held it back. */
    FILTERED
}
