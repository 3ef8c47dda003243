package io.assay.generate.run;

/** The run cannot go on for now. Nothing of the round that was under way is kept but the answers that models gave; the same command continues. */
public final class Halted extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Halted(String message) {
        super(message);
    }
}
