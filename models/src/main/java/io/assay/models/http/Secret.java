package io.assay.models.http;

import io.assay.core.Require;

/** The value of a header that nobody may see. It says nothing of itself; only the transport reads it. */
public final class Secret {

    private final String prefix;
    private final String text;

    private Secret(String prefix, String text) {
        this.prefix = prefix;
        this.text = text;
    }

    public static Secret of(String text) {
        return after("", text);
    }

    /** A secret that follows a word anyone may see, as {@code Bearer }. */
    public static Secret after(String prefix, String text) {
        Require.that(!text.isBlank(), "a key must not be empty");
        Require.that(
                text.chars().allMatch(letter -> letter > 32 && letter < 127),
                "a key must be plain ASCII without spaces or line breaks, but has %d characters and some are not",
                text.length());
        return new Secret(prefix, text);
    }

    String header() {
        return prefix + text;
    }

    String text() {
        return text;
    }

    @Override
    public String toString() {
        return Redaction.WITHHELD;
    }
}
