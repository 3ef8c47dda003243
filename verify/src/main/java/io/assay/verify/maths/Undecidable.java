package io.assay.verify.maths;

/** What is beyond this package: a text that is no formula it can read, a formula that is too large or has no normal form here. */
final class Undecidable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Undecidable(String reason) {
        super(reason);
    }
}
