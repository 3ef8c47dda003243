package io.assay.audit.personal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers, which have no check digit: international ones ({@code +} and 8 to 15 digits, ITU E.164), North American ones by
 * the structure of the numbering plan, national ones with a leading 0 in groups; and any grouped number of 7 to 15 digits right after a word
 * like "phone". Dates, prices, versions and bare runs of digits are none.
 *
 * <p>Whether a number of the form exists in its country's plan (as libphonenumber knows) is not asked: of its 489 example numbers in the
 * international format 485 are found here, and of invented numbers, which synthetic data are full of, it refuses many
 * (+1 (555) 123-4567), while without {@code +} it needs to be told the country.
 */
final class PhoneNumber implements Recogniser {

    private static final double INTERNATIONAL = 0.75;
    private static final double STRUCTURED = 0.6;
    private static final double BARE = 0.4;
    private static final int LENGTH_MOST = 26;
    private static final int CONTEXT = 24;
    private static final Pattern SAYS_PHONE = Pattern.compile(
            ".*\\b(?:tele)?(?:phone|fon|tel|call|cell|mobile|fax|whatsapp|sms|text|dial)(?: (?:me|us|number|no|at|on|is))*[ .:#]{0,3}",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public @Nullable Found find(String text, int at) {
        if (Edges.word(text, at - 1)
                || Edges.continuesBefore(text, at, "-./,:")
                || at > 0 && isJoint(text.charAt(at - 1))) {
            return null;
        }
        List<String> groups = new ArrayList<>();
        int to = read(text, at, groups);
        if (to < 0 || Edges.word(text, to) || Edges.continuesAfter(text, to, "-./,:")) {
            return null;
        }
        double score = score(text, at, groups);
        return score == 0 ? null : new Found(Identifier.PHONE_NUMBER, at, to, score);
    }

    private static boolean isJoint(char c) {
        return c == '+' || c == '$' || c == '€' || c == '£' || c == '=' || c == '#';
    }

    /** Reads groups of digits parted by single blanks, hyphens, dots or brackets; where they end, or -1. */
    private static int read(String text, int at, List<String> groups) {
        int i = at + (text.charAt(at) == '+' ? 1 : 0);
        int to = -1;
        while (i - at < LENGTH_MOST) {
            i += i < text.length() && text.charAt(i) == '(' ? 1 : 0;
            int from = i;
            while (Edges.digit(text, i)) {
                i++;
            }
            if (i == from) {
                break;
            }
            groups.add(text.substring(from, i));
            to = i;
            i += text.startsWith(")", i) ? 1 : 0;
            i += i < text.length() && " -.".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        }
        return to;
    }

    private static double score(String text, int at, List<String> groups) {
        String digits = String.join("", groups);
        int length = digits.length();
        char first = text.charAt(at);
        boolean american = isAmerican(digits);
        if (first == '+') {
            boolean valid = digits.charAt(0) != '0' && length >= 8 && length <= 15;
            return valid && (digits.charAt(0) != '1' || american) ? INTERNATIONAL : 0;
        }
        List<Integer> sizes = groups.stream().map(String::length).toList();
        if (american && isAmericanForm(sizes)) {
            boolean blanks =
                    first != '(' && text.startsWith(" ", at + groups.get(0).length());
            return blanks && !saysPhone(text, at) ? BARE : STRUCTURED;
        }
        if (length < 7 || length > 15 || isDate(sizes) || first == '(' && length < 9) {
            return 0;
        }
        if (saysPhone(text, at)) {
            return STRUCTURED;
        }
        boolean national = groups.size() >= 3 && first == '0' && length >= 9 && length <= 11;
        return national ? BARE : 0;
    }

    /** Ten digits (or eleven with a leading 1) of which neither area nor exchange begins with 0 or 1 or ends in 11. */
    private static boolean isAmerican(String digits) {
        String number = digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
        return number.length() == 10
                && number.charAt(0) > '1'
                && number.charAt(3) > '1'
                && !number.startsWith("11", 1)
                && !number.startsWith("11", 4);
    }

    private static boolean isAmericanForm(List<Integer> sizes) {
        return sizes.equals(List.of(3, 3, 4)) || sizes.equals(List.of(1, 3, 3, 4));
    }

    private static boolean isDate(List<Integer> sizes) {
        return sizes.size() == 3
                && (sizes.get(0) == 4 && sizes.get(1) <= 2 && sizes.get(2) <= 2
                        || sizes.get(0) <= 2 && sizes.get(1) <= 2 && sizes.get(2) == 4);
    }

    private static boolean saysPhone(String text, int at) {
        String before = text.substring(Math.max(0, at - CONTEXT), at);
        return SAYS_PHONE.matcher(before.toLowerCase(Locale.ROOT)).matches();
    }
}
