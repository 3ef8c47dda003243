package io.assay.audit.personal;

import java.util.Locale;

/** Bech32 and Bech32m: 32 characters and six of a BCH code at the end (BIP 173, BIP 350). */
final class Bech32 {

    private static final String ALPHABET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    private static final int[] GENERATOR = {0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3};
    private static final int BECH32 = 1;
    private static final int BECH32M = 0x2BC830A3;

    private Bech32() {}

    /** Whether the check holds, in one case throughout. */
    static boolean isValid(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!address.equals(lower) && !address.equals(address.toUpperCase(Locale.ROOT))) {
            return false;
        }
        int mark = lower.lastIndexOf('1');
        if (mark < 1 || mark + 7 > lower.length()) {
            return false;
        }
        int check = 1;
        for (int i = 0; i < mark; i++) {
            check = step(check, lower.charAt(i) >> 5);
        }
        check = step(check, 0);
        for (int i = 0; i < lower.length(); i++) {
            int value = i < mark ? lower.charAt(i) & 31 : ALPHABET.indexOf(lower.charAt(i));
            if (i == mark) {
                continue;
            }
            if (value < 0) {
                return false;
            }
            check = step(check, value);
        }
        return check == BECH32 || check == BECH32M;
    }

    private static int step(int check, int value) {
        int top = check >>> 25;
        int next = (check & 0x1FFFFFF) << 5 ^ value;
        for (int i = 0; i < GENERATOR.length; i++) {
            next ^= (top >> i & 1) == 1 ? GENERATOR[i] : 0;
        }
        return next;
    }
}
