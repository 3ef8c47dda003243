package io.assay.evaluate.benchmark;

import io.assay.core.Require;

/**
 * A part of a text by its place.
 *
 * @param text the part
 * @param start where it begins, in code points: what SQuAD's offsets count, not the UTF-16 units of a Java string
 */
public record Span(String text, int start) {

    public Span {
        Require.that(start >= 0, "start must not be negative, but was %d", start);
    }

    /** Whether the text has this part at this place. */
    public boolean in(String context) {
        if (start > context.codePointCount(0, context.length())) {
            return false;
        }
        return context.startsWith(text, context.offsetByCodePoints(0, start));
    }
}
