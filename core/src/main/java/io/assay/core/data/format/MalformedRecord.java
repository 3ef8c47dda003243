package io.assay.core.data.format;

/** One record that cannot be read; becomes a reject. */
final class MalformedRecord extends Exception {

    private static final long serialVersionUID = 1;

    private final String field;

    MalformedRecord(String field, String reason) {
        super(reason, null, false, false);
        this.field = field;
    }

    String field() {
        return field;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
