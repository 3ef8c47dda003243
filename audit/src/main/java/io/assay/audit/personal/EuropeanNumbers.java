package io.assay.audit.personal;

import java.util.List;

/** Numbers of European authorities; the rules are those that the authorities publish. */
final class EuropeanNumbers {

    private static final String SPANISH_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String FINNISH_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private static final String IRISH_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV";
    private static final String ITALIAN_MONTHS = "ABCDEHLMPRST";
    /** What letters (and digits in the place of the letter of equal number) at odd places count. */
    private static final int[] ITALIAN_ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    static final List<NationalScheme> SCHEMES = List.of(
            NationalScheme.of(
                    Identifier.BE_NATIONAL_NUMBER,
                    0.6,
                    "rijksregister[a-z]*|registre national|niss|insz",
                    EuropeanNumbers::belgian,
                    "2.2.2-3.2"),
            NationalScheme.of(
                    Identifier.BE_NATIONAL_NUMBER,
                    0.3,
                    "rijksregister[a-z]*|registre national|niss|insz",
                    EuropeanNumbers::belgian,
                    "11",
                    "2 2 2 3 2"),
            NationalScheme.of(
                    Identifier.CH_AHV, 0.8, "ahv|avs|social security", EuropeanNumbers::swiss, "13", "3.4.4.2"),
            NationalScheme.of(
                    Identifier.DE_TAX_ID,
                    0.3,
                    "steuer[a-z-]*|idnr|tax id[a-z]*|tin",
                    EuropeanNumbers::german,
                    "11",
                    "2 3 3 3"),
            NationalScheme.of(Identifier.DK_CPR, 0.2, "cpr|personnummer|danish id", EuropeanNumbers::danish, "6-4"),
            NationalScheme.of(Identifier.ES_NIE, 0.7, "nie", EuropeanNumbers::foreignSpanish, "9", "1-7-1", "1-8"),
            NationalScheme.of(Identifier.ES_NIF, 0.6, "nif|dni", EuropeanNumbers::spanish, "9", "8-1"),
            NationalScheme.of(
                    Identifier.FI_PERSONAL_IDENTITY_CODE,
                    0.8,
                    "hetu|henkil[a-zö]*",
                    EuropeanNumbers::finnish,
                    "11",
                    "6-4",
                    "6+4"),
            NationalScheme.of(
                    Identifier.FR_NIR,
                    0.8,
                    "nir|insee|s[eé]curit[eé] sociale",
                    EuropeanNumbers::french,
                    "15",
                    "13 2",
                    "1 2 2 2 3 3 2"),
            NationalScheme.of(Identifier.IE_PPSN, 0.3, "pps|ppsn", EuropeanNumbers::irish, "8", "9"),
            NationalScheme.of(Identifier.IT_FISCAL_CODE, 0.9, "codice fiscale", EuropeanNumbers::italian, "16"),
            NationalScheme.of(
                    Identifier.IT_VAT_CODE, 0.1, "partita iva|p\\. ?iva|piva", EuropeanNumbers::italianTrader, "11"),
            NationalScheme.of(
                    Identifier.NL_BSN, 0.1, "bsn|burgerservicenummer|sofi[a-z]*", EuropeanNumbers::dutch, "9", "4.2.3"),
            NationalScheme.of(
                    Identifier.NO_BIRTH_NUMBER,
                    0.3,
                    "f[øo]dselsnummer|personnummer",
                    EuropeanNumbers::norwegian,
                    "11",
                    "6 5"),
            NationalScheme.of(Identifier.PL_PESEL, 0.3, "pesel", EuropeanNumbers::polish, "11"),
            NationalScheme.of(
                    Identifier.SE_PERSONNUMMER,
                    0.6,
                    "personnummer|swedish id",
                    EuropeanNumbers::swedish,
                    "6-4",
                    "6+4",
                    "8-4",
                    "12"),
            NationalScheme.of(Identifier.TR_NATIONAL_ID, 0.3, "tckn|tc kimlik|kimlik", EuropeanNumbers::turkish, "11"),
            NationalScheme.of(
                    Identifier.UK_NHS, 0.2, "nhs|national health", EuropeanNumbers::british, "10", "3 3 4", "3-3-4"),
            NationalScheme.of(
                    Identifier.UK_NINO,
                    0.5,
                    "nino|national insurance|ni number",
                    EuropeanNumbers::insured,
                    "9",
                    "2 2 2 2 1",
                    "2 6 1"));

    private EuropeanNumbers() {}

    /** Two digits that make nine others, after 1999 with a 2 before them, a multiple of 97. */
    private static boolean belgian(String number) {
        if (!CheckDigits.digits(number)
                || CheckDigits.number(number, 2, 4) > 12
                || CheckDigits.number(number, 4, 6) > 31) {
            return false;
        }
        long first = CheckDigits.number(number, 0, 9);
        long check = CheckDigits.number(number, 9, 11);
        return 97 - first % 97 == check || 97 - (2_000_000_000L + first) % 97 == check;
    }

    private static boolean swiss(String number) {
        return number.startsWith("756") && CheckDigits.digits(number) && CheckDigits.ean13(number);
    }

    /** Among the first ten digits, not 0 first, one occurs twice or three times and all others at most once. */
    private static boolean german(String number) {
        if (!CheckDigits.digits(number) || number.startsWith("0")) {
            return false;
        }
        int repeated = 0;
        for (char c = '0'; c <= '9'; c++) {
            char digit = c;
            long times = number.chars().limit(10).filter(one -> one == digit).count();
            if (times > 3) {
                return false;
            }
            repeated += times > 1 ? 1 : 0;
        }
        return repeated == 1 && CheckDigits.mod11And10(number);
    }

    /** A day of birth and four digits; the check digit was given up in 2007. */
    private static boolean danish(String number) {
        return CheckDigits.digits(number) && CheckDigits.dayFirst(number);
    }

    private static boolean spanish(String number) {
        return CheckDigits.digits(number, 0, 8)
                && SPANISH_LETTERS.charAt((int) (CheckDigits.number(number, 0, 8) % 23)) == number.charAt(8);
    }

    /** X, Y or Z stands for 0, 1 or 2. */
    private static boolean foreignSpanish(String number) {
        int first = "XYZ".indexOf(number.charAt(0));
        return first >= 0 && spanish(first + number.substring(1));
    }

    /** Day of birth, sign of the century, serial, and a letter for the rest modulo 31. A hyphen or plus is left out of what is checked. */
    private static boolean finnish(String number) {
        boolean letter = number.length() == 11;
        if (!CheckDigits.digits(number, 0, 6) || letter && "ABCDEFYXWVU".indexOf(number.charAt(6)) < 0) {
            return false;
        }
        String serial = number.substring(letter ? 7 : 6);
        return CheckDigits.digits(serial, 0, 3)
                && CheckDigits.dayFirst(number)
                && CheckDigits.number(serial, 0, 3) >= 2
                && CheckDigits.number(serial, 0, 3) <= 899 // From 900 they are lent to guests for a while.
                && FINNISH_LETTERS.charAt((int) (CheckDigits.number(number.substring(0, 6) + serial, 0, 9) % 31))
                        == serial.charAt(3);
    }

    /** Sex, year, month, department (2A and 2B are Corsica), commune, serial, and what is missing to a multiple of 97. */
    private static boolean french(String number) {
        String digits = number.startsWith("2A", 5) || number.startsWith("2B", 5)
                ? number.substring(0, 5) + (number.charAt(6) == 'A' ? "19" : "18") + number.substring(7)
                : number;
        if (!CheckDigits.digits(digits) || "123478".indexOf(digits.charAt(0)) < 0) {
            return false;
        }
        long month = CheckDigits.number(digits, 3, 5);
        return (month >= 1 && month <= 12 || month >= 20)
                && 97 - CheckDigits.number(digits, 0, 13) % 97 == CheckDigits.number(digits, 13, 15);
    }

    /** Seven digits, a letter for the rest modulo 23, perhaps a letter that counts nine times its number. */
    private static boolean irish(String number) {
        boolean second = number.length() == 9;
        if (!CheckDigits.digits(number, 0, 7) || second && "ABCDEFGHIWTX".indexOf(number.charAt(8)) < 0) {
            return false;
        }
        int extra = second && number.charAt(8) <= 'I' ? 9 * (number.charAt(8) - 'A' + 1) : 0;
        int check = (CheckDigits.weighted(number, 8, 7, 6, 5, 4, 3, 2) + extra) % 23;
        return IRISH_LETTERS.charAt(check) == number.charAt(7);
    }

    /** Six letters of the name, year, month, day (women: plus 40), place, and a letter; digits may be replaced by L to V. */
    private static boolean italian(String code) {
        if (!code.matches("[A-Z]{6}[\\dL-NP-V]{2}[A-EHLMPRST][\\dL-NP-V]{2}[A-Z][\\dL-NP-V]{3}[A-Z]")) {
            return false;
        }
        int day = 10 * italianDigit(code.charAt(9)) + italianDigit(code.charAt(10));
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            char c = code.charAt(i);
            int value = c <= '9' ? c - '0' : c - 'A';
            sum += i % 2 == 0 ? ITALIAN_ODD[value] : value;
        }
        return (day >= 1 && day <= 31 || day >= 41 && day <= 71)
                && ITALIAN_MONTHS.indexOf(code.charAt(8)) >= 0
                && sum % 26 == code.charAt(15) - 'A';
    }

    /** Serial, tax office, Luhn's check digit. */
    private static boolean italianTrader(String number) {
        if (!CheckDigits.digits(number) || number.startsWith("0000000")) {
            return false;
        }
        long office = CheckDigits.number(number, 7, 10);
        return (office >= 1 && office <= 100 || office == 120 || office == 121 || office == 888 || office == 999)
                && Luhn.isValid(number);
    }

    private static int italianDigit(char c) {
        return c <= '9' ? c - '0' : "LMNPQRSTUV".indexOf(c);
    }

    /** Weights 9 to 2 and -1; a multiple of 11. */
    private static boolean dutch(String number) {
        return CheckDigits.digits(number)
                && CheckDigits.number(number, 0, 9) > 0
                && CheckDigits.weighted(number, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0;
    }

    /** Day of birth, serial, two check digits; numbers for guests have 4 added to the first digit. */
    private static boolean norwegian(String number) {
        return CheckDigits.digits(number)
                && CheckDigits.date(
                        CheckDigits.number(number, 4, 6),
                        CheckDigits.number(number, 2, 4),
                        CheckDigits.number(number, 0, 2) % 40)
                && CheckDigits.weighted(number, 3, 7, 6, 1, 8, 9, 4, 5, 2, 1) % 11 == 0
                && CheckDigits.weighted(number, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** Date of birth with the century in the month, serial, check digit. */
    private static boolean polish(String number) {
        return CheckDigits.digits(number)
                && CheckDigits.date(
                        CheckDigits.number(number, 0, 2),
                        CheckDigits.number(number, 2, 4) % 20,
                        CheckDigits.number(number, 4, 6))
                && CheckDigits.weighted(number, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1) % 10 == 0;
    }

    /** Date of birth (coordination numbers: day plus 60), serial, Luhn's check digit; a century before it is not checked. */
    private static boolean swedish(String number) {
        String last = number.length() == 12 ? number.substring(2) : number;
        if (!CheckDigits.digits(number) || number.length() == 12 && !number.matches("(?:18|19|20).*")) {
            return false;
        }
        return CheckDigits.date(
                        CheckDigits.number(last, 0, 2),
                        CheckDigits.number(last, 2, 4),
                        CheckDigits.number(last, 4, 6) % 60)
                && Luhn.isValid(last);
    }

    private static boolean turkish(String number) {
        if (!CheckDigits.digits(number) || number.startsWith("0")) {
            return false;
        }
        int tenth = CheckDigits.weighted(number, 7, 9, 7, 9, 7, 9, 7, 9, 7) % 10;
        int last = CheckDigits.weighted(number, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1) % 10;
        return tenth == CheckDigits.digit(number, 9) && last == CheckDigits.digit(number, 10);
    }

    /** Weights 10 to 2 and 1; a multiple of 11. */
    private static boolean british(String number) {
        return CheckDigits.digits(number) && CheckDigits.weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
    }

    /** Two letters, some never issued, six digits, A to D. */
    private static boolean insured(String number) {
        return number.matches("(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\\d{6}[A-D]");
    }
}
