package io.assay.core;

/** A text: a sentence, a document, or an instruction with its answer. */
public record Text(String value) implements Payload {

    @Override
    public String text() {
        return value;
    }

    @Override
    public long size() {
        return value.length();
    }
}
