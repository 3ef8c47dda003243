package io.assay.audit.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inline golden values of TX-X4 (python-stdnum 2.2, presidio-analyzer 2.2.366), published test numbers, and what is no identifier. */
class PersonalDataTest {

    private static final PersonalData ALL = new PersonalData(EnumSet.allOf(Identifier.class), 0.5, false);

    private static List<String> found(String text) {
        return ALL.find(text).stream()
                .map(one -> one.kind() + " " + text.substring(one.from(), one.to()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4842166211101616",
                "5176332980011468",
                "5520592013302910",
                "377824942372960",
                "6011008457906797",
                "4902103896984",
                "36159675005773",
                "4012888888881881",
                "0000000000000000"
            })
    void acceptsCheckDigitsOfLuhn(String digits) {
        assertTrue(Luhn.isValid(digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4842166211101619",
                "5176332980011461",
                "5520592013302913",
                "377824942372963",
                "6011008457906790",
                "4902103896987",
                "36159675005776",
                "1234567890123456",
                ""
            })
    void refusesOthers(String digits) {
        assertFalse(Luhn.isValid(digits));
    }

    @ParameterizedTest
    @CsvSource({
        "DE69141416772526463371, true, true",
        "AT300634063507049835, true, true",
        "ES1165609691627102097452, true, false",
        "PL39456435464309906541301858, true, true",
        "NO1261936858670, true, false",
        "CH7547628334172336328, true, true",
        "GB82WEST12345698765432, true, true",
        "DE69141416772526463372, false, false",
        "AT300634063507049836, false, false",
        "ES1165609691627102097453, false, false",
        "PL39456435464309906541301859, false, false",
        "NO1261936858671, false, false",
        "CH7547628334172336329, false, false",
        "GB82WEST12345698765431, false, false",
        // The examples of python-stdnum's modules for single countries.
        "BE32123456789002, true, true",
        "BE41091811735141, true, false",
        "ES7712341234161234567890, true, true",
        "ES1512341234171234567890, true, false",
        "ME25510000000006234133, true, true",
        "ME52510000000006234132, true, false",
        "NO9386011117947, true, true",
        "NO2386011117946, true, false",
        "GR1601101050000010547023795, true, true"
    })
    void checksBankAccounts(String iban, boolean modulo97, boolean national) {
        assertEquals(modulo97, new Iban(false).isValid(iban));
        assertEquals(national, new Iban(true).isValid(iban));
    }

    @ParameterizedTest
    @CsvSource({
        "078-05-1120, false",
        "666-12-3456, false",
        "000-12-3456, false",
        "123-45-6789, true",
        "900-11-2222, false",
        "536-90-4399, true",
        "536-00-4399, false",
        "536-90-0000, false"
    })
    void knowsWhichSocialSecurityNumbersAreIssued(String number, boolean issued) {
        assertEquals(issued, SocialSecurityNumber.isValid(number));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Contact: a.b@example.com, or c@example.org! | EMAIL_ADDRESS a.b@example.com, EMAIL_ADDRESS c@example.org",
                "IP 256.1.1.1 and 192.168.0.1 and ::1 | IP_ADDRESS 192.168.0.1, IP_ADDRESS ::1",
                "cards 4111 1111 1111 1111 and 4111-1111-1111-1112 | CREDIT_CARD 4111 1111 1111 1111",
                "IBAN DE89 3704 0044 0532 0130 00 | IBAN_CODE DE89 3704 0044 0532 0130 00",
                "amex 3782 822463 10005, then 4111111111111111,5500000000000004 | CREDIT_CARD 3782 822463 10005,"
                        + " CREDIT_CARD 4111111111111111, CREDIT_CARD 5500000000000004",
                "card 4111 1111 1111 1111 123 | CREDIT_CARD 4111 1111 1111 1111",
                "my ssn: 536-90-4399. | US_SSN 536-90-4399",
                "fe80::1%eth0 2001:db8::8a2e:370:7334/64 ::ffff:10.1.2.3 | IP_ADDRESS fe80::1,"
                        + " IP_ADDRESS 2001:db8::8a2e:370:7334/64, IP_ADDRESS ::ffff:10.1.2.3",
                "2001:0db8:85a3:0000:0000:8a2e:0370:7334 | IP_ADDRESS 2001:0db8:85a3:0000:0000:8a2e:0370:7334",
                "net 10.0.0.0/8, host 10.0.0.1:8080 | IP_ADDRESS 10.0.0.0/8, IP_ADDRESS 10.0.0.1",
                "to 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa or 3P14159f73E4gFr7JterCCQh9QjiTjiZrG |"
                        + " CRYPTO 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa, CRYPTO 3P14159f73E4gFr7JterCCQh9QjiTjiZrG",
                "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq | CRYPTO bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq",
                "ring +44 20 7946 0958 or (212) 555-2368, 212-555-2368 | PHONE_NUMBER +44 20 7946 0958,"
                        + " PHONE_NUMBER (212) 555-2368, PHONE_NUMBER 212-555-2368",
                "call me on 555-2368 | PHONE_NUMBER 555-2368",
                "4111111111111111@example.com | EMAIL_ADDRESS 4111111111111111@example.com",
                "müller@exämple.de.Then | EMAIL_ADDRESS müller@exämple.de",
                "mailto:jane_doe+news@mail.example.co.uk?x | EMAIL_ADDRESS jane_doe+news@mail.example.co.uk"
            })
    void findsWhatIsThere(String text, String expected) {
        assertEquals(expected, String.join(", ", found(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not.an.email@",
                "user@localhost",
                "@handle and icon@2x.png, user@host.local",
                "on 2024-03-12 at 10:30:45, or 12.03.2024, or 03/12/2024",
                "version 2.10.3, section 4.2.1.1.5, 1.2.3.4.5",
                "$1,234,567.89 and 3.14159265358979 and 1e10",
                "4842166211101619 fails, 0000000000000000 is no scheme's",
                "order 1234567890123456 of 2023, ISBN 978-3-16-148410-0",
                "std::vector Bad::add 00:00:00:00:00:00 1:2:3",
                "in the 1990s, 100 000 people, 5 000 000 more, pages 123-456",
                "078-05-1120 and 12-345-67890",
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb",
                "x = 1000000 + 2000000 (3000000)",
                ""
            })
    void findsNothingElse(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void hidesWhatIsNotSureEnoughToBeCounted() {
        String text = "06 12 34 56 78";
        assertEquals(List.of(), found(text));
        assertEquals(1, new PersonalDataMask().find(text).size());
    }
}
