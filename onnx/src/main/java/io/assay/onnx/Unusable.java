package io.assay.onnx;

import io.assay.core.Unavailable;

/** A model that cannot be used: a file is missing or broken, or this machine has no library for it. */
public final class Unusable extends Unavailable {

    private static final long serialVersionUID = 1;

    Unusable(String message) {
        super(message);
    }

    Unusable(String message, Throwable cause) {
        super(message, cause);
    }
}
