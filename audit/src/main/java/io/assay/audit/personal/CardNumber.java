package io.assay.audit.personal;

import org.jspecify.annotations.Nullable;

/**
 * Payment cards: 13 to 19 digits with the prefix of a known scheme and Luhn's check digit, in one run or in groups of three to six
 * parted by single blanks or hyphens, the first group of four.
 */
final class CardNumber implements Recogniser {

    private static final int LEAST = 13;
    private static final int MOST = 19;

    @Override
    public @Nullable Found find(String text, int at) {
        if (Edges.word(text, at - 1) || Edges.continuesBefore(text, at, ".")) {
            return null;
        }
        StringBuilder digits = new StringBuilder(MOST);
        int end = -1;
        int group = 0;
        int i = at;
        for (; digits.length() <= MOST; i++) {
            if (Edges.digit(text, i)) {
                digits.append(text.charAt(i));
                group++;
                continue;
            }
            if (!Edges.word(text, i) && !Edges.continuesAfter(text, i, ".") && isCard(digits)) {
                end = i;
            }
            boolean goesOn = i < text.length()
                    && (text.charAt(i) == ' ' || text.charAt(i) == '-')
                    && Edges.digit(text, i + 1)
                    && (digits.length() == group ? group == 4 : group >= 3 && group <= 6);
            if (!goesOn) {
                break;
            }
            group = 0;
        }
        return end < 0 ? null : new Found(Identifier.CREDIT_CARD, at, end, 1);
    }

    private static boolean isCard(CharSequence digits) {
        return digits.length() >= LEAST && digits.length() <= MOST && isIssued(digits) && Luhn.isValid(digits);
    }

    /** Whether a scheme issues numbers of this prefix and length. */
    private static boolean isIssued(CharSequence digits) {
        int length = digits.length();
        int four = Integer.parseInt(digits, 0, 4, 10);
        int two = four / 100;
        return switch (four / 1000) {
            case 1 -> length == 15; // UATP
            case 2 -> length == 16 && four >= 2221 && four <= 2720; // Mastercard
            case 3 ->
                two == 34 || two == 37
                        ? length == 15 // American Express
                        : two == 35
                                ? length >= 16
                                : (two == 36 || two >= 38 || two == 30) && length >= 14; // JCB, Diners
            case 4 -> length == 13 || length == 16 || length == 19; // Visa
            case 5, 6 -> true; // Mastercard, Maestro, Discover, UnionPay, RuPay
            default -> false;
        };
    }
}
