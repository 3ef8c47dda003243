package io.assay.audit.instruction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Sentences of a text by rules: one ends at a point, question or exclamation mark, or several of them, with the quotes and brackets that
 * close after it, where white space and no small letter follows, or at the marks of Chinese, Japanese and Indic scripts. A point ends none after a
 * title or an abbreviation that goes on ({@code Dr.}, {@code e.g.}), after an initial or before a number's word ({@code J. Doe}, {@code No. 5}),
 * or after the number of a list item at the beginning of a line. A heading without a mark belongs to the sentence that follows.
 *
 * <p>IFEval counts with nltk's Punkt, a model trained on newspapers; these rules stand in for it.
 */
public final class Sentences {

    private static final Set<String> GO_ON = Set.of(
            "mr", "mrs", "ms", "dr", "prof", "st", "gen", "col", "capt", "lt", "sgt", "rev", "hon", "gov", "sen", "rep",
            "messrs", "mt", "ft", "vs", "cf", "e.g", "i.e", "no", "nos", "vol", "fig", "figs", "eq", "sec", "ch", "pp",
            "approx", "ca", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");
    /** May end a sentence too, but not before a small letter or a number. */
    private static final Set<String> NUMBERED = Set.of(
            "no", "nos", "vol", "fig", "figs", "eq", "sec", "ch", "pp", "approx", "ca", "jan", "feb", "mar", "apr",
            "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mt", "ft", "st");

    private static final String WIDE_MARKS = "\u3002\uFF01\uFF1F\u0964\u0965\u06D4\u061F";
    private static final String CLOSING = "\"')]}\u2019\u201D\u00BB*_";

    private Sentences() {}

    /** How many there are. */
    static int count(String text) {
        return of(text).size();
    }

    /** Each with its marks, without the white space around it. */
    public static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        boolean open = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean wide = WIDE_MARKS.indexOf(c) >= 0;
            if (wide || c == '.' || c == '!' || c == '?' || c == '\u2026') {
                int after = i + 1;
                while (after < text.length() && isMark(text.charAt(after))) {
                    after++;
                }
                if (open && (wide || ends(text, i, after))) {
                    sentences.add(text.substring(from, after).strip());
                    from = after;
                    open = false;
                }
                i = after - 1;
            } else {
                open |= Character.isLetterOrDigit(c) || Character.isSurrogate(c);
            }
        }
        if (open) {
            sentences.add(text.substring(from).strip());
        }
        return sentences;
    }

    private static boolean isMark(char c) {
        return c == '.'
                || c == '!'
                || c == '?'
                || c == '\u2026'
                || CLOSING.indexOf(c) >= 0
                || WIDE_MARKS.indexOf(c) >= 0;
    }

    private static boolean ends(String text, int mark, int after) {
        int next = after;
        while (next < text.length() && Texts.isWhite(text.charAt(next))) {
            next++;
        }
        if (next == text.length()) {
            return true;
        }
        if (next == after || Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return text.charAt(mark) != '.' || after > mark + 1 || !goesOn(text, mark, text.charAt(next));
    }

    /** Whether the point at a place belongs to a word that goes on. */
    private static boolean goesOn(String text, int point, char next) {
        int from = point;
        while (from > 0 && (Character.isLetterOrDigit(text.charAt(from - 1)) || text.charAt(from - 1) == '.')) {
            from--;
        }
        String word = text.substring(from, point).toLowerCase(Locale.ROOT);
        boolean initial = word.length() == 1 && Character.isUpperCase(text.charAt(from)) && !word.equals("i");
        boolean item = !word.isEmpty() && word.chars().allMatch(Character::isDigit) && isLineStart(text, from);
        boolean known = NUMBERED.contains(word)
                ? Character.isDigit(next) || word.equals("st") || word.equals("mt")
                : GO_ON.contains(word);
        return initial || item || known;
    }

    private static boolean isLineStart(String text, int at) {
        int i = at - 1;
        while (i >= 0 && text.charAt(i) != '\n' && Texts.isWhite(text.charAt(i))) {
            i--;
        }
        return i < 0 || text.charAt(i) == '\n';
    }
}
