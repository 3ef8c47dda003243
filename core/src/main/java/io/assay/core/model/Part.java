package io.assay.core.model;

/** A piece of a message. */
public sealed interface Part {

    /** Plain text. */
    record Words(String text) implements Part {}

    /**
     * An image.
     *
     * @param type as {@code image/png}
     * @param base64 its bytes
     */
    record Image(String type, String base64) implements Part {}
}
