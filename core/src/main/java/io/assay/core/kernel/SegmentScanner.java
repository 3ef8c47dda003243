package io.assay.core.kernel;

import static com.ibm.icu.lang.UCharacter.WordBreak.ALETTER;
import static com.ibm.icu.lang.UCharacter.WordBreak.CR;
import static com.ibm.icu.lang.UCharacter.WordBreak.DOUBLE_QUOTE;
import static com.ibm.icu.lang.UCharacter.WordBreak.EXTEND;
import static com.ibm.icu.lang.UCharacter.WordBreak.EXTENDNUMLET;
import static com.ibm.icu.lang.UCharacter.WordBreak.FORMAT;
import static com.ibm.icu.lang.UCharacter.WordBreak.HEBREW_LETTER;
import static com.ibm.icu.lang.UCharacter.WordBreak.KATAKANA;
import static com.ibm.icu.lang.UCharacter.WordBreak.LF;
import static com.ibm.icu.lang.UCharacter.WordBreak.MIDLETTER;
import static com.ibm.icu.lang.UCharacter.WordBreak.MIDNUM;
import static com.ibm.icu.lang.UCharacter.WordBreak.MIDNUMLET;
import static com.ibm.icu.lang.UCharacter.WordBreak.NEWLINE;
import static com.ibm.icu.lang.UCharacter.WordBreak.NUMERIC;
import static com.ibm.icu.lang.UCharacter.WordBreak.REGIONAL_INDICATOR;
import static com.ibm.icu.lang.UCharacter.WordBreak.SINGLE_QUOTE;
import static com.ibm.icu.lang.UCharacter.WordBreak.WSEGSPACE;
import static com.ibm.icu.lang.UCharacter.WordBreak.ZWJ;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;

/**
 * Splits a text at the word boundaries of Unicode (UAX #29) and keeps the segments that hold a letter or a number, lower-cased.
 *
 * <p>No dictionary takes part: where a script writes no spaces, each ideograph is a segment of its own.
 */
public final class SegmentScanner {

    private static final byte[] CLASSES = new byte[1 << 16];
    private static final int LETTERS = bits(ALETTER, HEBREW_LETTER);
    private static final int LINES = bits(CR, LF, NEWLINE);
    private static final int IGNORED = bits(EXTEND, FORMAT, ZWJ);
    private static final int IN_WORDS = bits(MIDLETTER, MIDNUMLET, SINGLE_QUOTE);
    private static final int IN_NUMBERS = bits(MIDNUM, MIDNUMLET, SINGLE_QUOTE);
    private static final int HEBREW = bits(HEBREW_LETTER);
    private static final int JOINED = bits(ALETTER, HEBREW_LETTER, NUMERIC, KATAKANA);

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            CLASSES[c] = (byte) UCharacter.getIntPropertyValue(c, UProperty.WORD_BREAK);
        }
    }

    private final String text;
    /** Class of the last character, of the last that is not ignored, and of the one before that; -1 for none. */
    private int last = -1;

    private int before = -1;
    private int beforeThat = -1;
    /** How many regional indicators stand in a row before this place. */
    private int indicators;

    private SegmentScanner(String text) {
        this.text = text;
    }

    public static Tokens scan(String text) {
        return words(text).tokens(text, SegmentScanner::words);
    }

    private static WordList words(String text) {
        return new SegmentScanner(text).words();
    }

    private WordList words() {
        WordList words = new WordList();
        words.clear(text.length()); // Ideographs stand without space between them.
        int start = 0;
        boolean word = false;
        for (int i = 0; i <= text.length(); ) {
            boolean end = i == text.length();
            int codePoint = end ? 0 : text.codePointAt(i);
            int next = i + Character.charCount(codePoint);
            if (end || isBoundary(codePoint, next)) {
                if (word) {
                    words.add(Mix.hash(Characters.lower(text, start, i), 0), start, i);
                }
                start = i;
                word = false;
            }
            word |= !end && isLetterOrNumber(codePoint);
            pass(classOf(codePoint));
            i = next;
        }
        return words;
    }

    /** Whether a word boundary lies before this character; the rules are named as in UAX #29. */
    private boolean isBoundary(int codePoint, int next) {
        int here = classOf(codePoint);
        if (last < 0 || last == CR && here == LF) { // WB1, WB3
            return false;
        }
        if (in(last, LINES) || in(here, LINES)) { // WB3a, WB3b
            return true;
        }
        if (last == ZWJ && UCharacter.hasBinaryProperty(codePoint, UProperty.EXTENDED_PICTOGRAPHIC) // WB3c
                || last == WSEGSPACE && here == WSEGSPACE // WB3d
                || in(here, IGNORED)) { // WB4
            return false;
        }
        return !isJoinedInWord(here, next)
                && !isJoinedInNumber(here, next)
                && !(before == REGIONAL_INDICATOR && here == REGIONAL_INDICATOR && indicators % 2 == 1); // WB15, WB16
    }

    private boolean isJoinedInWord(int here, int next) {
        boolean afterLetter = in(before, LETTERS);
        return afterLetter && in(here, LETTERS) // WB5
                || afterLetter && in(here, IN_WORDS) && in(after(next), LETTERS) // WB6
                || in(beforeThat, LETTERS) && in(before, IN_WORDS) && in(here, LETTERS) // WB7
                || in(before, HEBREW) && here == SINGLE_QUOTE // WB7a
                || in(before, HEBREW) && here == DOUBLE_QUOTE && in(after(next), HEBREW) // WB7b
                || in(beforeThat, HEBREW) && before == DOUBLE_QUOTE && in(here, HEBREW) // WB7c
                || before == KATAKANA && here == KATAKANA // WB13
                || (in(before, JOINED) || before == EXTENDNUMLET) && here == EXTENDNUMLET // WB13a
                || before == EXTENDNUMLET && in(here, JOINED); // WB13b
    }

    private boolean isJoinedInNumber(int here, int next) {
        boolean afterNumber = before == NUMERIC;
        return afterNumber && here == NUMERIC // WB8
                || in(before, LETTERS) && here == NUMERIC // WB9
                || afterNumber && in(here, LETTERS) // WB10
                || beforeThat == NUMERIC && in(before, IN_NUMBERS) && here == NUMERIC // WB11
                || afterNumber && in(here, IN_NUMBERS) && after(next) == NUMERIC; // WB12
    }

    /** The class of the next character that is not ignored, or -1. */
    private int after(int at) {
        for (int i = at; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            int next = classOf(codePoint);
            if (!in(next, IGNORED)) {
                return next;
            }
            i += Character.charCount(codePoint);
        }
        return -1;
    }

    private void pass(int here) {
        if (!in(here, IGNORED) || last < 0 || in(last, LINES)) {
            indicators = here != REGIONAL_INDICATOR ? 0 : before == REGIONAL_INDICATOR ? indicators + 1 : 1;
            beforeThat = before;
            before = here;
        }
        last = here;
    }

    private static int classOf(int codePoint) {
        return codePoint < CLASSES.length
                ? CLASSES[codePoint]
                : UCharacter.getIntPropertyValue(codePoint, UProperty.WORD_BREAK);
    }

    private static boolean isLetterOrNumber(int codePoint) {
        int kinds = 1 << Character.LETTER_NUMBER | 1 << Character.OTHER_NUMBER;
        return Character.isLetterOrDigit(codePoint) || (kinds >> Character.getType(codePoint) & 1) != 0;
    }

    private static boolean in(int one, int classes) {
        return one >= 0 && (classes >> one & 1) != 0;
    }

    private static int bits(int... classes) {
        int bits = 0;
        for (int one : classes) {
            bits |= 1 << one;
        }
        return bits;
    }
}
