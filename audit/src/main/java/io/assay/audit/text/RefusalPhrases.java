package io.assay.audit.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the phrases of {@code refusals.txt} in a text. */
final class RefusalPhrases {

    /** Where a phrase stands, and which one. */
    record Hit(int from, int to, String phrase, boolean atBeginning) {}

    private static final String BEGINS = "begins ";
    private static final String HOLDS = "holds ";
    private static final List<String> LINES = load();
    private static final List<String> BEGINNINGS = after(BEGINS);
    private static final List<String> ANYWHERE = after(HOLDS);

    private RefusalPhrases() {}

    private static List<String> load() {
        try (InputStream in = Objects.requireNonNull(
                RefusalPhrases.class.getResourceAsStream("refusals.txt"), "refusals.txt is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<String> after(String kind) {
        return LINES.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList();
    }

    /** The phrase at the beginning of a text, else the first that stands anywhere. */
    static Optional<Hit> find(String text) {
        String plain = plain(text);
        int start = beginning(plain);
        for (String phrase : BEGINNINGS) {
            if (plain.startsWith(phrase, start) && endsWord(plain, start + phrase.length())) {
                return Optional.of(new Hit(start, start + phrase.length(), phrase, true));
            }
        }
        for (String phrase : ANYWHERE) {
            for (int at = plain.indexOf(phrase); at >= 0; at = plain.indexOf(phrase, at + 1)) {
                if (beginsWord(plain, at) && endsWord(plain, at + phrase.length())) {
                    return Optional.of(new Hit(at, at + phrase.length(), phrase, at == start));
                }
            }
        }
        return Optional.empty();
    }

    /** The text in lower case with straight apostrophes, character by character, so that places stay what they are. */
    private static String plain(String text) {
        char[] plain = text.toCharArray();
        for (int i = 0; i < plain.length; i++) {
            plain[i] = plain[i] == '\u2019' ? '\'' : Character.toLowerCase(plain[i]);
        }
        return new String(plain);
    }

    /** Where the words begin: after white space, quotation marks and the like. */
    private static int beginning(String plain) {
        int start = 0;
        while (start < plain.length() && !Character.isLetterOrDigit(plain.charAt(start))) {
            start++;
        }
        return start;
    }

    private static boolean beginsWord(String plain, int at) {
        return at == 0 || !Character.isLetterOrDigit(plain.charAt(at - 1));
    }

    private static boolean endsWord(String plain, int at) {
        return at == plain.length() || !Character.isLetterOrDigit(plain.charAt(at));
    }
}
