package io.assay.audit.personal;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The numbers that one authority issues.
 *
 * @param kind what they are
 * @param bare how sure their form and check digits make them; 0 where they count only beside a word that names them
 * @param words what names them nearby
 * @param holds whether letters (capitals) and digits without separators can be such a number
 * @param forms how they are written: lengths of groups with what stands between them, as {@code 3-2-4}
 */
record NationalScheme(Identifier kind, double bare, Pattern words, Predicate<String> holds, List<String> forms) {

    /** How sure a number is beside a word that names it. */
    static final double NAMED = 0.85;

    private static final int BEFORE = 60;
    private static final int AFTER = 30;

    /** @param words what names it, a pattern in lower case */
    static NationalScheme of(Identifier kind, double bare, String words, Predicate<String> holds, String... forms) {
        return new NationalScheme(
                kind, bare, Pattern.compile("(?<![a-z])(?:" + words + ")(?![a-z])"), holds, List.of(forms));
    }

    /** How sure a valid number at a place of a text is. */
    double score(String text, int from, int to) {
        String before = text.substring(Math.max(0, from - BEFORE), from);
        String after = text.substring(to, Math.min(text.length(), to + AFTER));
        boolean named =
                words.matcher((before + " " + after).toLowerCase(Locale.ROOT)).find();
        return named ? Math.max(NAMED, bare) : bare;
    }
}
