package io.assay.audit.personal;

import java.util.List;

/** Numbers of American authorities; the rules are those that the authorities publish. */
final class AmericanNumbers {

    static final List<NationalScheme> SCHEMES = List.of(
            NationalScheme.of(
                    Identifier.ABA_ROUTING_NUMBER, 0.1, "aba|routing|rtn|transit", AmericanNumbers::bank, "9", "4-4-1"),
            NationalScheme.of(Identifier.BR_CPF, 0.8, "cpf", AmericanNumbers::brazilian, "3.3.3-2"),
            NationalScheme.of(Identifier.BR_CPF, 0.3, "cpf", AmericanNumbers::brazilian, "11"),
            NationalScheme.of(
                    Identifier.CA_SIN,
                    0.2,
                    "sin|social insurance|assurance sociale",
                    AmericanNumbers::canadian,
                    "9",
                    "3 3 3",
                    "3-3-3"),
            NationalScheme.of(
                    Identifier.MEDICAL_LICENSE, 0.3, "dea|medical licen[cs]e", AmericanNumbers::prescriber, "9"),
            NationalScheme.of(
                    Identifier.PASSPORT,
                    0,
                    "passports?|passeport|reisepass|pasaporte|passaporto",
                    number -> number.matches("[A-Z]?\\d{8}|[A-Z]\\d{7}|\\d{9}|[A-Z]{2}\\d{7}"),
                    "8",
                    "9"),
            NationalScheme.of(Identifier.US_ITIN, 0.5, "itin|taxpayer", AmericanNumbers::taxpayer, "3-2-4"),
            NationalScheme.of(Identifier.US_ITIN, 0.1, "itin|taxpayer", AmericanNumbers::taxpayer, "9", "3 2 4"),
            NationalScheme.of(Identifier.US_MBI, 0.5, "mbi|medicare", AmericanNumbers::insured, "11", "4-3-4"),
            NationalScheme.of(Identifier.US_NPI, 0.1, "npi|national provider", AmericanNumbers::provider, "10"));

    private AmericanNumbers() {}

    /** Weights 3, 7, 1; the first two digits name a district of the Federal Reserve. */
    private static boolean bank(String number) {
        if (!CheckDigits.digits(number)) {
            return false;
        }
        long district = CheckDigits.number(number, 0, 2);
        return (district >= 1 && district <= 12
                        || district >= 21 && district <= 32
                        || district >= 61 && district <= 72
                        || district == 80)
                && CheckDigits.weighted(number, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }

    /** Two check digits modulo 11; eleven equal digits pass them, but are never issued. */
    private static boolean brazilian(String number) {
        if (!CheckDigits.digits(number) || number.chars().distinct().count() == 1) {
            return false;
        }
        int first = 10 * CheckDigits.weighted(number, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11 % 10;
        int second = 10 * CheckDigits.weighted(number, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11 % 10;
        return first == CheckDigits.digit(number, 9) && second == CheckDigits.digit(number, 10);
    }

    private static boolean canadian(String number) {
        return CheckDigits.digits(number) && "08".indexOf(number.charAt(0)) < 0 && Luhn.isValid(number);
    }

    /** Kind of registrant, first letter of the name, six digits: odd places once, even ones twice, the last digit of the sum. */
    private static boolean prescriber(String number) {
        return number.matches("[A-HJ-MPRSTUX][A-Z9]\\d{7}")
                && CheckDigits.weighted(number.substring(2), 1, 2, 1, 2, 1, 2) % 10 == CheckDigits.digit(number, 8);
    }

    /** Begins with 9; the fourth and fifth digit tell it from a social security number. */
    private static boolean taxpayer(String number) {
        if (!CheckDigits.digits(number) || number.charAt(0) != '9') {
            return false;
        }
        long group = CheckDigits.number(number, 3, 5);
        return group >= 50 && group <= 65 || group >= 70 && group <= 88 || group >= 90 && group <= 92 || group >= 94;
    }

    /** Medicare's eleven characters, without the letters S, L, O, I, B, Z. */
    private static boolean insured(String number) {
        return number.matches(
                "[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\\d]\\d[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\\d]\\d[AC-HJKMNP-RT-Y]{2}\\d{2}");
    }

    /** Luhn's check digit with 80840, health applications of the United States, before the number. */
    private static boolean provider(String number) {
        return number.matches("[12]\\d{9}") && Luhn.isValid("80840" + number);
    }
}
