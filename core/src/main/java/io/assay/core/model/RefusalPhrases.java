package io.assay.core.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Phrases of {@code refusals.txt} by which a text is known to decline.
 *
 * @param beginnings such as count at the beginning of a text
 * @param anywhere such as count wherever they stand
 */
public record RefusalPhrases(List<String> beginnings, List<String> anywhere) {

    private static final List<String> LINES = load();

    /** The published list: what data is measured by. */
    public static final RefusalPhrases PUBLISHED = new RefusalPhrases(after("begins ", "people "), after("holds "));

    /** What texts are dropped by: no phrase that people begin with as readily. */
    public static final RefusalPhrases DECLINES =
            new RefusalPhrases(after("begins ", "declines "), after("holds ", "declines-anywhere "));

    /**
     * Where a phrase stands, and which one.
     *
     * @param from the first character
     * @param to the one after the last
     */
    public record Hit(int from, int to, String phrase, boolean atBeginning) {}

    public RefusalPhrases {
        beginnings = List.copyOf(beginnings);
        anywhere = List.copyOf(anywhere);
    }

    private static List<String> load() {
        try (InputStream in = Objects.requireNonNull(
                RefusalPhrases.class.getResourceAsStream("refusals.txt"), "refusals.txt is not on the class path")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static List<String> after(String... kinds) {
        return Stream.of(kinds)
                .flatMap(kind ->
                        LINES.stream().filter(line -> line.startsWith(kind)).map(line -> line.substring(kind.length())))
                .toList();
    }

    /** The same with further phrases, in any case, that count anywhere. */
    public RefusalPhrases and(List<String> further) {
        return new RefusalPhrases(
                beginnings,
                Stream.concat(anywhere.stream(), further.stream().map(RefusalPhrases::plain))
                        .toList());
    }

    /** The phrase at the beginning of a text, else the first that stands anywhere. */
    public Optional<Hit> find(String text) {
        String plain = plain(text);
        int start = beginning(plain);
        for (String phrase : beginnings) {
            if (plain.startsWith(phrase, start) && endsWord(plain, start + phrase.length())) {
                return Optional.of(new Hit(start, start + phrase.length(), phrase, true));
            }
        }
        for (String phrase : anywhere) {
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
