package io.assay.audit.personal;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Social security numbers of the United States: three, two and four digits parted by one kind of hyphen, blank or dot. Area 000, 666 and
 * 900 to 999, group 00 and serial 0000 are never issued; three numbers are void because they were printed in advertisements.
 */
public final class SocialSecurityNumber implements Recogniser {

    private static final int LENGTH = 11;
    private static final double SCORE = 0.5;
    private static final Set<String> VOID = Set.of("078051120", "457555462", "219099999");

    @Override
    public @Nullable Found find(String text, int at) {
        int to = at + LENGTH;
        boolean is = to <= text.length()
                && isForm(text, at)
                && !Edges.word(text, at - 1)
                && !Edges.word(text, to)
                && !Edges.continuesBefore(text, at, "-./")
                && !Edges.continuesAfter(text, to, "-./")
                && isValid(text.substring(at, to));
        return is ? new Found(Identifier.US_SSN, at, to, SCORE) : null;
    }

    private static boolean isForm(String text, int at) {
        char part = text.charAt(at + 3);
        if (part != '-' && part != ' ' && part != '.' || text.charAt(at + 6) != part) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (i != 3 && i != 6 && !Edges.digit(text, at + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether nine digits, parted or not, can be a number that was issued. */
    public static boolean isValid(String number) {
        StringBuilder bare = new StringBuilder(number.length());
        for (int i = 0; i < number.length(); i++) {
            if (Edges.digit(number, i)) {
                bare.append(number.charAt(i));
            } else if ("-. ".indexOf(number.charAt(i)) < 0) {
                return false;
            }
        }
        String digits = bare.toString();
        return digits.length() == 9
                && !digits.startsWith("000")
                && !digits.startsWith("666")
                && digits.charAt(0) != '9'
                && !digits.startsWith("00", 3)
                && !digits.startsWith("0000", 5)
                && !VOID.contains(digits);
    }
}
