package io.assay.audit.personal;

/** Where identifiers may begin and end. */
final class Edges {

    private Edges() {}

    static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** A letter, digit or underscore of any script. */
    static boolean word(String text, int at) {
        if (at < 0 || at >= text.length()) {
            return false;
        }
        char c = text.charAt(at);
        return c < 0x80 ? c >= '0' && c <= '9' || isLetter(c) || c == '_' : Character.isLetterOrDigit(c);
    }

    /** An ASCII letter. */
    static boolean isLetter(char c) {
        char lower = (char) (c | 0x20);
        return lower >= 'a' && lower <= 'z';
    }

    /** Whether a number that begins here is the rest of a longer one, as the 5 of {@code 2.5}. */
    static boolean continuesBefore(String text, int from, String joints) {
        return from >= 2 && joints.indexOf(text.charAt(from - 1)) >= 0 && digit(text, from - 2);
    }

    /** Whether a number that ends here goes on, as the 2 of {@code 2.5}. */
    static boolean continuesAfter(String text, int to, String joints) {
        return to < text.length() && joints.indexOf(text.charAt(to)) >= 0 && digit(text, to + 1);
    }
}
