package io.assay.core;

/** A service that is there cannot answer: its library does not run on this machine, its file is broken. What needs it is skipped. */
public class Unavailable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }

    public Unavailable(String message) {
        super(message);
    }
}
