package io.assay.verify.maths;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An answer, and the unit behind it.
 *
 * @param text what is left without the unit
 * @param unit as it was written, in small letters
 */
record Measured(String text, Optional<String> unit) {

    private static final Pattern LATEX = Pattern.compile(
            "^(.*[0-9}!])\\s*\\\\(?:text|mathrm|mbox|textrm)\\{\\s*([^{}]*?)\\s*}\\^?\\{?([23]?)}?$", Pattern.DOTALL);
    private static final Pattern PLAIN = Pattern.compile("^([-+]?[0-9][0-9.,/ ]*)\\s+([A-Za-z]{2,}[A-Za-z .^0-9/]*)$");

    /** @param plain an answer in {@link Latex#plain} writing */
    static Measured of(String plain) {
        Matcher latex = LATEX.matcher(plain);
        if (latex.matches()) {
            return new Measured(latex.group(1), Optional.of(lower(latex.group(2) + latex.group(3))));
        }
        Matcher words = PLAIN.matcher(plain);
        return words.matches()
                ? new Measured(words.group(1).strip(), Optional.of(lower(words.group(2))))
                : new Measured(plain, Optional.empty());
    }

    private static String lower(String unit) {
        return unit.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the units do not speak against the answers being the same: one of them may be left out. */
    boolean agrees(Measured other) {
        return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit);
    }
}
