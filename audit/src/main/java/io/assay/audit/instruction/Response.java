package io.assay.audit.instruction;

import java.util.Map;

/**
 * A response, or an edited form of it.
 *
 * @param text the words
 * @param languages the language of each text whose language is asked for, as an ISO 639-3 code
 */
public record Response(String text, Map<String, String> languages) {

    /** What stands for a language that cannot be told. */
    public static final String UNDETERMINED = "und";

    /** The same response with another text. */
    Response with(String other) {
        return new Response(other, languages);
    }

    String language() {
        return languages.getOrDefault(text, UNDETERMINED);
    }
}
