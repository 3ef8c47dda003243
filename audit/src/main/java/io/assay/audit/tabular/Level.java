package io.assay.audit.tabular;

/** Whose decisions are looked at. */
enum Level {
    /** Predictions where the data holds them, else its labels. */
    AUTO,
    /** The labels themselves. */
    DATA,
    /** The predictions that stand in the data. */
    PREDICTION
}
