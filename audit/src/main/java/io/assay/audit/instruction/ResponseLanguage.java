package io.assay.audit.instruction;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;

/**
 * The whole response is in one language. A response too short to tell its language is not held to be in another.
 *
 * @param codes the ISO 639-3 codes that the language goes by
 */
record ResponseLanguage(List<String> codes) implements Checker {

    /** Languages whose detected code is another than the one that ISO 639 gives the two letters. */
    private static final Map<String, List<String>> OTHER_CODES = Map.of(
            "et", List.of("est", "ekk"),
            "fa", List.of("fas", "pes"),
            "lv", List.of("lav", "lvs"),
            "mg", List.of("mlg", "plt"),
            "no", List.of("nob", "nno"),
            "pa", List.of("pan", "pnb"),
            "zh", List.of("cmn", "nan"));

    static final ResponseLanguage ENGLISH = of("en");

    static Checker of(Arguments arguments) {
        return of(arguments.text("language"));
    }

    /** A language by its two letters (ISO 639-1), as {@code pt}, perhaps with a region, as {@code zh-cn}. */
    private static ResponseLanguage of(String language) {
        String two = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (two.isEmpty()) {
            throw new NotCheckable("language is empty");
        }
        try {
            String three = Locale.forLanguageTag(two).getISO3Language();
            return new ResponseLanguage(OTHER_CODES.getOrDefault(two, List.of(three)));
        } catch (MissingResourceException unknown) {
            throw new NotCheckable("language is " + language);
        }
    }

    @Override
    public boolean follows(Response response) {
        String language = response.language();
        return language.equals(Response.UNDETERMINED) || codes.contains(language);
    }
}
