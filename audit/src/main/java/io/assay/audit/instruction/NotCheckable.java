package io.assay.audit.instruction;

/** An instruction cannot be checked: it is not known, or an argument is missing or makes no sense. */
public final class NotCheckable extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotCheckable(String reason) {
        super(reason, null, false, false);
    }
}
