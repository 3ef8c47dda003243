package io.assay.audit.embedding;

/** Whether a point on the rim of a ball lies in it. */
public enum Ties {
    /** It does not: strictly less, as the authors of density and coverage have it. */
    LT,
    /** It does: less or equal. */
    LE
}
