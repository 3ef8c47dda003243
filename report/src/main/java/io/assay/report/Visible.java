package io.assay.report;

import java.util.Locale;

/**
 * Text from data as it may be shown: what would be invisible, or would change how its surroundings look, becomes visible.
 *
 * <p>A right-to-left override can make a report say the opposite of what was measured, an escape character can repaint a
 * terminal. Such characters become {@code ⟨U+202E⟩}; letters of any script, joiners included, stay as they are.
 */
public final class Visible {

    private Visible() {}

    /** Keeps line breaks and tabs. */
    public static String text(String raw) {
        StringBuilder shown = new StringBuilder(raw.length() + 16);
        raw.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t' || !isHidden(point)) {
                shown.appendCodePoint(point);
            } else if (point != '\r') {
                String hex = Integer.toHexString(point).toUpperCase(Locale.ROOT);
                shown.append("⟨U+")
                        .append("0".repeat(Math.max(0, 4 - hex.length())))
                        .append(hex)
                        .append('⟩');
            }
        });
        return shown.toString();
    }

    /** On one line: any white space becomes one space. */
    public static String line(String raw) {
        return text(raw).replaceAll("\\s+", " ").strip();
    }

    /** At most so many characters, never half of a surrogate pair; the ellipsis says that something is missing. */
    public static String clip(String raw, int charsMax) {
        if (raw.length() <= charsMax) {
            return raw;
        }
        int end = Math.max(0, charsMax - 1);
        return raw.substring(0, wholeCharacter(raw, end)) + "…";
    }

    /** The place itself, or the one before where it would cut a surrogate pair. */
    public static int wholeCharacter(String raw, int place) {
        boolean cuts = place > 0
                && place < raw.length()
                && Character.isHighSurrogate(raw.charAt(place - 1))
                && Character.isLowSurrogate(raw.charAt(place));
        return cuts ? place - 1 : place;
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D; // Joiners: Persian and emoji need them.
            default -> false;
        };
    }
}
