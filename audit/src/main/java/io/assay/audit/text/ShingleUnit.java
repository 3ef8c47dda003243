package io.assay.audit.text;

/** What the runs are made of by which texts are compared. */
public enum ShingleUnit {
    /** Words, by a tokenizer. */
    WORDS,
    /** Lower-cased characters, blanks included. */
    CHARACTERS
}
