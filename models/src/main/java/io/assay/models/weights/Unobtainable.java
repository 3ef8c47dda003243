package io.assay.models.weights;

import java.io.IOException;

/** Weights cannot be had from a place, or are not the ones that were expected. The message says which, and what to do. */
public final class Unobtainable extends IOException {

    private static final long serialVersionUID = 1;

    public Unobtainable(String message) {
        super(message);
    }

    public Unobtainable(String message, Throwable cause) {
        super(message, cause);
    }
}
