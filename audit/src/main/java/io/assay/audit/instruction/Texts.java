package io.assay.audit.instruction;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Text as the published checkers see it: lines end at a line feed only, white space and words are those of Unicode. */
final class Texts {

    private static final int FLAGS = Pattern.UNIX_LINES | Pattern.MULTILINE | Pattern.UNICODE_CHARACTER_CLASS;
    private static final int ANY_CASE = FLAGS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private Texts() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    /** The pattern of a given word in any case. The published checkers take the word itself for a pattern. */
    static Pattern anyCase(String before, String word, String after, Published published) {
        if (published.hasDefects()) {
            try {
                return Pattern.compile(before + word + after, ANY_CASE);
            } catch (PatternSyntaxException notAPattern) {
                return anyCase(before, word, after, Published.FIXED);
            }
        }
        return Pattern.compile(before + Pattern.quote(word) + after, ANY_CASE);
    }

    static int count(Pattern pattern, String text) {
        int found = 0;
        for (Matcher matcher = pattern.matcher(text); matcher.find(); ) {
            found++;
        }
        return found;
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    static boolean isBlank(String text) {
        return text.chars().allMatch(Texts::isWhite);
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isWhite(text.charAt(from))) {
            from++;
        }
        while (from < to && isWhite(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Takes one character away from both ends, as often as it stands there. */
    static String strip(String text, char edge) {
        int from = 0;
        int to = text.length();
        while (from < to && text.charAt(from) == edge) {
            from++;
        }
        while (from < to && text.charAt(to - 1) == edge) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Whether all letters that have a case are capitals, and there is one. */
    static boolean isUpper(String text) {
        return text.codePoints().anyMatch(Character::isUpperCase)
                && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
    }

    /** Whether all letters that have a case are small, and there is one. */
    static boolean isLower(String text) {
        return text.codePoints().anyMatch(Character::isLowerCase)
                && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
    }

    static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }
}
