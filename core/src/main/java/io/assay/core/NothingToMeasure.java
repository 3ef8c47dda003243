package io.assay.core;

/** There is no value, for a reason. Becomes a skipped outcome, never a zero. */
public final class NothingToMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NothingToMeasure(String reason) {
        super(reason, null, false, false);
    }

    /** Why there is nothing to measure. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
