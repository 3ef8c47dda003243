package io.assay.pipeline.run;

/** A run that ended before its last section; what was done stays, and the same command goes on from there. */
public final class Stopped extends Exception {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** A section could not do what it was asked. */
        FAILED,
        /** Too much of the data could not be read, or it may not be used. */
        DATA,
        /** A model gave no answer. */
        UNREACHABLE
    }

    private final Reason reason;

    Stopped(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
