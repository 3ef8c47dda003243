package io.assay.core.data.layout;

/** A record has no text where its layout looks for one; becomes a reject. */
public final class NoText extends Exception {

    private static final long serialVersionUID = 1;

    private final String field;

    NoText(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    public String field() {
        return field;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
