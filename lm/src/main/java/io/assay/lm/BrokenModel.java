package io.assay.lm;

import io.assay.core.Unavailable;

/** A model file that is refused: its header is broken, lies, or tells of something that this room does not run. */
public final class BrokenModel extends Unavailable {

    private static final long serialVersionUID = 1;

    BrokenModel(String message) {
        super(message);
    }

    BrokenModel(String message, Throwable cause) {
        super(message, cause);
    }
}
