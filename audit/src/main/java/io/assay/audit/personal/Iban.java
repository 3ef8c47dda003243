package io.assay.audit.personal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bank accounts (ISO 13616): country, two check digits, then what the country prescribes, in all as long as the registry says; with
 * the first four characters moved to the end and letters counted from 10, the number is 1 modulo 97.
 *
 * @param national whether the country's own structure and check digits (Belgium, Spain, Montenegro, Norway) must hold too
 */
public record Iban(boolean national) implements Recogniser {

    /** What follows the check digits, from the IBAN registry 101: n digits, a capitals, c either. */
    private static final String REGISTRY = """
            AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c
            CR18n CY8n16c CZ20n DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n
            GB4a14n GE2a16n GI4a15c GL14n GR7n16c GT24c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IS22n
            IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c LT16n LU3n13c LV4a13c LY21n MC10n11c2n
            MD20c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n OM3n16c PK4a16c PL24n
            PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c
            SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c
            """;

    private static final Map<String, String> STRUCTURES = structures();
    private static final int[] SPANISH_WEIGHTS = {1, 2, 4, 8, 5, 10, 9, 7, 3, 6};
    private static final int[] NORWEGIAN_WEIGHTS = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private static Map<String, String> structures() {
        Map<String, String> structures = new HashMap<>();
        for (String country : REGISTRY.strip().split("\\s+", -1)) {
            StringBuilder structure = new StringBuilder();
            int times = 0;
            for (char c : country.substring(2).toCharArray()) {
                if (c <= '9') {
                    times = 10 * times + c - '0';
                } else {
                    structure.append(String.valueOf(c).repeat(times));
                    times = 0;
                }
            }
            structures.put(country.substring(0, 2), structure.toString());
        }
        return structures;
    }

    @Override
    public @Nullable Found find(String text, int at) {
        int from = at - 2;
        if (from < 0
                || !Edges.digit(text, at + 1)
                || !Edges.isLetter(text.charAt(from))
                || !Edges.isLetter(text.charAt(from + 1))
                || Edges.word(text, from - 1)) {
            return null;
        }
        String structure = STRUCTURES.get(text.substring(from, at).toUpperCase(Locale.ROOT));
        if (structure == null) {
            return null;
        }
        StringBuilder compact = new StringBuilder(4 + structure.length());
        int to = from;
        while (compact.length() < 4 + structure.length() && to < text.length()) {
            char c = text.charAt(to++);
            if (c >= '0' && c <= '9' || Edges.isLetter(c)) {
                compact.append(c);
            } else if (c != ' ' && c != '-' || !Edges.word(text, to)) {
                return null;
            }
        }
        boolean is = !Edges.word(text, to) && isValid(compact.toString().toUpperCase(Locale.ROOT));
        return is ? new Found(Identifier.IBAN_CODE, from, to, 1) : null;
    }

    /** Whether a number in capitals without blanks is valid. */
    public boolean isValid(String iban) {
        String structure = iban.length() < 4 ? null : STRUCTURES.get(iban.substring(0, 2));
        if (structure == null || iban.length() != 4 + structure.length()) {
            return false;
        }
        int check = Edges.digit(iban, 2) && Edges.digit(iban, 3) ? Integer.parseInt(iban, 2, 4, 10) : 0;
        boolean valid = check >= 2 && check <= 98 && mod97(iban.substring(4) + iban.substring(0, 4)) == 1;
        return valid && (!national || isNational(iban.substring(0, 2), iban.substring(4), structure));
    }

    private static boolean isNational(String country, String account, String structure) {
        for (int i = 0; i < structure.length(); i++) {
            char kind = structure.charAt(i);
            boolean digit = Edges.digit(account, i);
            if (kind == 'n' && !digit || kind == 'a' && digit) {
                return false;
            }
        }
        return switch (country) {
            case "BE" -> (mod97(account.substring(0, 10)) + 96) % 97 + 1 == Integer.parseInt(account, 10, 12, 10);
            case "ES" ->
                spanish("00" + account.substring(0, 8)) == account.charAt(8) - '0'
                        && spanish(account.substring(10)) == account.charAt(9) - '0';
            case "ME" -> mod97(account) == 1;
            case "NO" -> norwegian(account);
            default -> true;
        };
    }

    private static int spanish(String digits) {
        int check = 11 - weighted(digits, SPANISH_WEIGHTS) % 11;
        return check == 11 ? 0 : check == 10 ? 1 : check;
    }

    /** The last digit by weights, or by Luhn in what follows the 0000 of the former post giro. */
    private static boolean norwegian(String account) {
        if (account.startsWith("0000")) {
            return Luhn.isValid(account.substring(4));
        }
        return (11 - weighted(account, NORWEGIAN_WEIGHTS) % 11) % 11 == account.charAt(10) - '0';
    }

    private static int weighted(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        return sum;
    }

    /** A number of digits and capitals, letters standing for 10 to 35, modulo 97. */
    private static int mod97(String number) {
        int rest = 0;
        for (int i = 0; i < number.length(); i++) {
            int value = Character.digit(number.charAt(i), 36);
            rest = (rest * (value < 10 ? 10 : 100) + value) % 97;
        }
        return rest;
    }
}
