package io.assay.core.engine;

/** More of the data could not be read than the user allows. */
public final class TooBad extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Ledger ledger;

    TooBad(String message, Ledger ledger) {
        super(message, null, false, false);
        this.ledger = ledger;
    }

    /** Where every record went. */
    public Ledger ledger() {
        return ledger;
    }
}
