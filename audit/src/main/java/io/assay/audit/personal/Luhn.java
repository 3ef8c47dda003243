package io.assay.audit.personal;

/**
 * The check digit of payment cards (Luhn 1960; ISO/IEC 7812-1): from the right, every second digit is doubled, the digits of all
 * results are added, and the sum is a multiple of ten.
 */
public final class Luhn {

    private Luhn() {}

    public static boolean isValid(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int doubled = 2 * digit;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return digits.length() > 0 && sum % 10 == 0;
    }
}
