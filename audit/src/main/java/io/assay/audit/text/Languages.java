package io.assay.audit.text;

/** Tells the language of a text, as the metric of languages does. */
public final class Languages {

    private Languages() {}

    /** ISO 639-3 code; {@code und} for fewer letters than it takes to tell. */
    public static String tell(String text) {
        return LanguageOf.tell(text);
    }
}
