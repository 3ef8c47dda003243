package io.assay.audit.personal;

import java.util.List;

/** Numbers of authorities of Asia, Africa and Oceania; the rules are those that the authorities publish. */
final class PacificNumbers {

    private static final String SINGAPOREAN = "JZIHGFEDCBA";
    private static final String FOREIGN_SINGAPOREAN = "XWUTRQPNMLK";
    private static final String CHINESE = "10X98765432";

    static final List<NationalScheme> SCHEMES = List.of(
            NationalScheme.of(
                    Identifier.AU_ABN, 0.3, "abn|australian business", PacificNumbers::business, "11", "2 3 3 3"),
            NationalScheme.of(Identifier.AU_ACN, 0.1, "acn|australian company", PacificNumbers::company, "9", "3 3 3"),
            NationalScheme.of(Identifier.AU_MEDICARE, 0.1, "medicare", PacificNumbers::medicare, "10", "4 5 1"),
            NationalScheme.of(Identifier.AU_TFN, 0.1, "tfn|tax file", PacificNumbers::taxFile, "9", "3 3 3"),
            NationalScheme.of(Identifier.CN_RESIDENT_ID, 0.9, "resident id|身份证", PacificNumbers::chinese, "18"),
            NationalScheme.of(
                    Identifier.IN_AADHAAR, 0.2, "aadhaa?r|uidai|uid", PacificNumbers::indian, "12", "4 4 4", "4-4-4"),
            NationalScheme.of(
                    Identifier.IN_PAN,
                    0.3,
                    "pan|permanent account",
                    number -> number.matches("[A-Z]{3}[ABCFGHJLPT][A-Z]\\d{4}[A-Z]"),
                    "10"),
            NationalScheme.of(
                    Identifier.KR_RRN, 0.6, "rrn|resident registration|주민등록번호", PacificNumbers::korean, "6-7"),
            NationalScheme.of(Identifier.SG_NRIC_FIN, 0.7, "nric|fin", PacificNumbers::singaporean, "9"),
            NationalScheme.of(
                    Identifier.TH_TNIN,
                    0.6,
                    "thai id|tnin|national id[a-z]*",
                    PacificNumbers::thai,
                    "1-4-5-2-1",
                    "1 4 5 2 1"),
            NationalScheme.of(Identifier.TH_TNIN, 0.3, "thai id|tnin|national id[a-z]*", PacificNumbers::thai, "13"),
            NationalScheme.of(
                    Identifier.ZA_ID_NUMBER,
                    0.3,
                    "south african id|rsa id|id number|id no",
                    PacificNumbers::southAfrican,
                    "13"));

    private PacificNumbers() {}

    /** With 1 taken from the first digit, the weighted sum is a multiple of 89. */
    private static boolean business(String number) {
        return CheckDigits.digits(number)
                && (CheckDigits.weighted(number, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0
                && !number.startsWith("0");
    }

    private static boolean company(String number) {
        return CheckDigits.digits(number) && CheckDigits.weighted(number, 8, 7, 6, 5, 4, 3, 2, 1, 1) % 10 == 0;
    }

    /** The ninth digit checks the first eight, the tenth is the issue of the card. */
    private static boolean medicare(String number) {
        return number.matches("[2-6]\\d{9}")
                && CheckDigits.weighted(number, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == CheckDigits.digit(number, 8);
    }

    private static boolean taxFile(String number) {
        return CheckDigits.digits(number)
                && CheckDigits.number(number, 0, 9) > 0
                && CheckDigits.weighted(number, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0;
    }

    /** Region, date of birth, serial, and the check character of ISO/IEC 7064, MOD 11-2. */
    private static boolean chinese(String number) {
        return CheckDigits.digits(number, 0, 17)
                && CheckDigits.date(
                        CheckDigits.number(number, 6, 10),
                        CheckDigits.number(number, 10, 12),
                        CheckDigits.number(number, 12, 14))
                && CHINESE.charAt(
                                CheckDigits.weighted(number, 7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11)
                        == number.charAt(17);
    }

    private static boolean indian(String number) {
        boolean palindrome = new StringBuilder(number).reverse().toString().equals(number);
        return number.matches("[2-9]\\d{11}") && !palindrome && CheckDigits.verhoeff(number);
    }

    /** Date of birth, sex and century, place, check digit. Numbers given since October 2020 have no check digit and are not found. */
    private static boolean korean(String number) {
        return CheckDigits.digits(number)
                && CheckDigits.dateFirst(number)
                && CheckDigits.number(number, 7, 9) <= 96
                && (11 - CheckDigits.weighted(number, 2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5) % 11) % 10
                        == CheckDigits.digit(number, 12);
    }

    /** Series, seven digits, and a letter by series. */
    private static boolean singaporean(String number) {
        if (!number.matches("[STFGM]\\d{7}[A-Z]")) {
            return false;
        }
        char series = number.charAt(0);
        int shift = series == 'T' || series == 'G' ? 4 : series == 'M' ? 3 : 0;
        int rest = (CheckDigits.weighted(number.substring(1), 2, 7, 6, 5, 4, 3, 2) + shift) % 11;
        String letters = series == 'S' || series == 'T' ? SINGAPOREAN : FOREIGN_SINGAPOREAN;
        return series == 'M'
                ? "KLJNPQRTUWX".charAt(10 - rest) == number.charAt(8)
                : letters.charAt(rest) == number.charAt(8);
    }

    private static boolean thai(String number) {
        return CheckDigits.digits(number)
                && "09".indexOf(number.charAt(0)) < 0
                && (11 - CheckDigits.weighted(number, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10
                        == CheckDigits.digit(number, 12);
    }

    /** Date of birth, serial, citizenship, a digit once used for race, Luhn's check digit. */
    private static boolean southAfrican(String number) {
        return CheckDigits.digits(number)
                && CheckDigits.dateFirst(number)
                && CheckDigits.digit(number, 10) <= 2
                && Luhn.isValid(number);
    }
}
