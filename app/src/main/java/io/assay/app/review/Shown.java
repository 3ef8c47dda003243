package io.assay.app.review;

/** Data as a terminal may show it: whatever could move the cursor, change colours or turn the direction of writing is written out. */
final class Shown {

    private static final int CHARACTERS_MAX = 20_000;

    private Shown() {}

    static String text(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(CHARACTERS_MAX).forEach(c -> {
            if (c == '\n' || c == '\t' || !hidden(c)) {
                shown.appendCodePoint(c);
            } else {
                shown.append(String.format("\\u%04X", c));
            }
        });
        return text.codePointCount(0, text.length()) > CHARACTERS_MAX ? shown + " [...]" : shown.toString();
    }

    /** The same in one line. */
    static String line(String text) {
        return text(text).replaceAll("\\s+", " ");
    }

    private static boolean hidden(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }
}
