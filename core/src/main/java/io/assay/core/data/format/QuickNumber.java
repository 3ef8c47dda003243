package io.assay.core.data.format;

import java.nio.charset.StandardCharsets;

/** Reads JSON numbers. */
final class QuickNumber {

    private static final int DIGITS_MAX = 18; // Any more may not fit a long.
    private static final long EXACT_MAX = 1L << 53;
    private static final double[] POWERS = new double[23]; // 10^22 is the last power that a double holds exactly.

    static {
        double power = 1;
        for (int i = 0; i < POWERS.length; i++, power *= 10) {
            POWERS[i] = power;
        }
    }

    private QuickNumber() {}

    /** Where the characters of a number end. */
    static int end(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && ((bytes[at] >= '0' && bytes[at] <= '9') || isSign(bytes[at]))) {
            at++;
        }
        return at;
    }

    private static boolean isSign(byte letter) {
        return letter == '-' || letter == '.' || letter == 'e' || letter == 'E' || letter == '+';
    }

    /** An {@code Integer}, {@code Long} or {@code Double}, as Jackson would have it. */
    static Number value(byte[] bytes, int from, int to) throws Odd {
        boolean negative = from < to && bytes[from] == '-';
        int start = negative ? from + 1 : from;
        int point = -1;
        int at = start;
        long digits = 0;
        for (; at < to; at++) {
            byte letter = bytes[at];
            if (letter >= '0' && letter <= '9') {
                digits = digits * 10 + (letter - '0');
            } else if (letter == '.' && point < 0 && at > start) {
                point = at;
            } else {
                throw new Odd(); // Also all numbers with an exponent: they are rare.
            }
        }
        int whole = (point < 0 ? at : point) - start;
        boolean shape = whole > 0 && (whole == 1 || bytes[start] != '0') && point != at - 1;
        if (!shape) {
            throw new Odd();
        }
        if (point >= 0) {
            int decimals = at - point - 1;
            boolean exact = whole + decimals <= DIGITS_MAX && digits <= EXACT_MAX && decimals < POWERS.length;
            double value =
                    exact ? digits / POWERS[decimals] : parse(bytes, start, to); // One rounding: the nearest double.
            return negative ? -value : value;
        }
        if (whole > DIGITS_MAX) {
            throw new Odd();
        }
        long value = negative ? -digits : digits;
        if (value == (int) value) {
            return (int) value;
        }
        return value;
    }

    private static double parse(byte[] bytes, int from, int to) {
        return Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    }
}
