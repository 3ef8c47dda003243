package io.assay.core.model;

/**
 * A text whose likelihood is asked for.
 *
 * @param context what stands before it and is not scored itself, possibly nothing; its tokens end where the text begins
 * @param text what is scored
 */
public record Passage(String context, String text) {

    /** A text with nothing before it: its first token has no score. */
    public static Passage of(String text) {
        return new Passage("", text);
    }
}
