package io.assay.core.data.format;

/** Quick reading gives up. Costs no stack trace and says nothing: careful reading follows. */
final class Odd extends Exception {

    private static final long serialVersionUID = 1;

    Odd() {
        super(null, null, false, false);
    }
}
