package io.assay.audit.instruction;

/** Whose reading of the instructions is checked. */
public enum Published {
    /** The instructions as they were given, without the defects of the published checkers. */
    FIXED,
    /** The checkers as published by google-research, defects included; what they draw at random is drawn from the sample's rank. */
    IFEVAL_ORIGINAL,
    /** The checkers as lm-evaluation-harness runs them: besides, an argument of 0 or of no length counts as not given. */
    LM_EVAL;

    boolean hasDefects() {
        return this != FIXED;
    }
}
