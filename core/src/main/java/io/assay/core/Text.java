package io.assay.core;

/** A text: a sentence, a document, or an instruction with its answer. */
public record Text(String value) implements Payload {}
