package io.assay.core.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/** Splitting at white space, where white is what Python's {@code str.split} takes for it. */
public final class WhiteSpace {

    private WhiteSpace() {}

    /** White space of Unicode; the separators of ASCII and the next-line character are, as in Python, white. */
    public static boolean isWhite(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x85;
    }

    /** What stands between white space. */
    public static List<String> words(String text) {
        return runs(text, c -> !isWhite(c));
    }

    /** The longest runs of characters of a kind. */
    public static List<String> runs(String text, IntPredicate inside) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || !inside.test(text.charAt(i))) {
                if (i > start) {
                    runs.add(text.substring(start, i));
                }
                start = i + 1;
            }
        }
        return runs;
    }

    /** The text without white space at its end. */
    public static String stripEnd(String text) {
        int end = text.length();
        while (end > 0 && isWhite(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The text without white space at both ends. */
    public static String strip(String text) {
        String ended = stripEnd(text);
        int start = 0;
        while (start < ended.length() && isWhite(ended.charAt(start))) {
            start++;
        }
        return ended.substring(start);
    }

    /** The code points of a text that are not white. */
    public static int[] others(String text) {
        return text.codePoints().filter(c -> !isWhite(c)).toArray();
    }
}
