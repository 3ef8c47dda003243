package io.assay.audit.personal;

/** Check digits by the methods that issuers of numbers share. Numbers hold digits only, unless said otherwise. */
final class CheckDigits {

    /** The dihedral group of ten elements, and the permutation that depends on the place (Verhoeff 1969). */
    private static final String[] DIHEDRAL = {
        "0123456789",
        "1234067895",
        "2340178956",
        "3401289567",
        "4012395678",
        "5987604321",
        "6598710432",
        "7659821043",
        "8765932104",
        "9876543210"
    };

    private static final String[] PERMUTED = {
        "0123456789", "1576283094", "5803796142", "8916043527", "9453126870", "4286573901", "2793806415", "7046913258"
    };

    private CheckDigits() {}

    /** The sum of the first digits, each times its weight. */
    static int weighted(String number, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * digit(number, i);
        }
        return sum;
    }

    static int digit(String number, int at) {
        return number.charAt(at) - '0';
    }

    /** Whether some characters are digits. */
    static boolean digits(String number, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Edges.digit(number, i)) {
                return false;
            }
        }
        return to <= number.length();
    }

    static boolean digits(String number) {
        return digits(number, 0, number.length());
    }

    /** Digits as a number. */
    static long number(String number, int from, int to) {
        return Long.parseLong(number, from, to, 10);
    }

    /** ISO/IEC 7064, MOD 11,10: one check digit that doubles what went before. */
    static boolean mod11And10(String number) {
        int product = 10;
        for (int i = 0; i < number.length() - 1; i++) {
            int sum = (product + digit(number, i)) % 10;
            product = 2 * (sum == 0 ? 10 : sum) % 11;
        }
        return (product + digit(number, number.length() - 1)) % 10 == 1;
    }

    /** Verhoeff's check digit, which finds every exchange of neighbours. */
    static boolean verhoeff(String number) {
        int check = 0;
        for (int i = 0; i < number.length(); i++) {
            int permuted = digit(PERMUTED[i % 8], digit(number, number.length() - 1 - i));
            check = digit(DIHEDRAL[check], permuted);
        }
        return check == 0;
    }

    /** The check digit of the European article number: weights 1 and 3 in turn. */
    static boolean ean13(String number) {
        return weighted(number, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1) % 10 == 0;
    }

    /** Whether there can be such a day; the year may have two digits. */
    static boolean date(long year, long month, long day) {
        if (month < 1 || month > 12 || day < 1) {
            return false;
        }
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0 || year < 100);
        return day <= (month == 2 ? (leap ? 29 : 28) : month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31);
    }

    /** Whether six digits are year, month and day. */
    static boolean dateFirst(String number) {
        return date(number(number, 0, 2), number(number, 2, 4), number(number, 4, 6));
    }

    /** Whether six digits are day, month and year. */
    static boolean dayFirst(String number) {
        return date(number(number, 4, 6), number(number, 2, 4), number(number, 0, 2));
    }
}
