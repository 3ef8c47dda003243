package io.assay.core.kernel;

/** Which characters make words, and their lower case, from one table look-up. */
final class Characters {

    /** For each UTF-16 unit its simple lower case if it is a letter, mark, digit or underscore, else 0. Surrogates are 0: ask {@link #isWord}. */
    static final char[] WORD = new char[1 << 16];

    /** For each UTF-16 unit its simple lower case unless it is white space or a control character of ASCII, else 0. */
    static final char[] INK = new char[1 << 16];

    static {
        for (int c = 0; c < WORD.length; c++) {
            char lower = (char) Character.toLowerCase(c);
            WORD[c] = isWord(c) ? lower : 0;
            INK[c] = c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) ? 0 : lower;
        }
    }

    private Characters() {}

    /** Letters, marks, numbers and the underscore: {@code [\p{L}\p{M}\p{N}_]}. */
    static boolean isWord(int codePoint) {
        int kinds = 1 << Character.UPPERCASE_LETTER
                | 1 << Character.LOWERCASE_LETTER
                | 1 << Character.TITLECASE_LETTER
                | 1 << Character.MODIFIER_LETTER
                | 1 << Character.OTHER_LETTER
                | 1 << Character.NON_SPACING_MARK
                | 1 << Character.ENCLOSING_MARK
                | 1 << Character.COMBINING_SPACING_MARK
                | 1 << Character.DECIMAL_DIGIT_NUMBER
                | 1 << Character.LETTER_NUMBER
                | 1 << Character.OTHER_NUMBER;
        return codePoint == '_' || (kinds >> Character.getType(codePoint) & 1) != 0;
    }

    /** Simple lower case of a part of a text, code point by code point; no normalisation. */
    static String lower(String text, int from, int to) {
        StringBuilder lower = new StringBuilder(to - from);
        for (int i = from; i < to; ) {
            int codePoint = text.codePointAt(i);
            lower.appendCodePoint(Character.toLowerCase(codePoint));
            i += Character.charCount(codePoint);
        }
        return lower.toString();
    }
}
