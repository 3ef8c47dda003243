package io.assay.audit.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Examples of the issuers' own manuals, and made ones; none opens anything. Joined at run time, so that no scanner of sources takes fright. */
class SecretsTest {

    private static final PersonalData ALL = new PersonalData(EnumSet.allOf(Identifier.class), 0.5, false);
    private static final String LETTERS = "aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3hJ5";

    private static List<String> found(String text) {
        return ALL.find(text).stream()
                .map(one -> one.kind() + " " + text.substring(one.from(), one.to()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "AKIA, IOSFODNN7EXAMPLE, ''",
        "ASIA, IOSFODNN7EXAMPLE, ''",
        "AIza, '', 35",
        "ghp_, '', 36",
        "gho_, '', 36",
        "github_pat_, '', 30",
        "glpat-, '', 20",
        "xoxb-, 1234567890-, 24",
        "sk_live_, '', 24",
        "rk_test_, '', 24",
        "hf_, '', 34",
        "npm_, '', 36",
        "sk-, '', 32",
        "sk-proj-, '', 32",
        "sk-ant-api03-, '', 36"
    })
    void findsKeysThatNameTheirIssuer(String prefix, String given, String length) {
        String rest = length.isEmpty() ? given : given + LETTERS.substring(0, Integer.parseInt(length));
        String key = prefix + rest;
        assertEquals(List.of("API_KEY " + key), found("use " + key + ", please"));
        assertEquals(List.of(), found("use x" + key));
        assertEquals(List.of(), found("use " + key.substring(0, Math.min(key.length(), prefix.length() + 6))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-learn-is-a-nickname-of-scikit-learn",
                "hf_hub_download hf_home",
                "AKIAPLANT and ASIAN food",
                "npm_config_registry ghp_short",
                "the risk-averse task-oriented desk-",
                "a = b, x: y, password: changeme",
                "The secret: nobody knows12 it",
                "token = tokenizer.encode(text1)",
                "https://example.com/?key=value",
                "eyJ.eyJ.x and a.eyJhbGciOi",
                "-----BEGIN CERTIFICATE-----"
            })
    void takesNoWordForAKey(String text) {
        assertEquals(List.of(), found(text));
    }

    @Test
    void findsWebTokens() {
        // The example of RFC 7519, section 3.1.
        String token = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9." + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODA"
                + ".dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assertEquals(List.of("JSON_WEB_TOKEN " + token), found("Bearer " + token + " ends"));
    }

    @Test
    void findsPrivateKeysWhole() {
        String key =
                "-----BEGIN RSA PRIVATE" + " KEY-----\nMIIE 4111 1111 1111 1111\n-----END RSA PRIVATE" + " KEY-----";
        assertEquals(List.of("PRIVATE_KEY " + key), found("key:\n" + key + "\nend"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "password = tr0ub4dor&3x | tr0ub4dor&3x",
                "DB_PASSWORD=\"p4ssW0rd!9x\" | p4ssW0rd!9x",
                "api_key: 9f8e7d6c5b4a3210 | 9f8e7d6c5b4a3210",
                "config['secret'] = 'a1b2c3d4e5f6' | a1b2c3d4e5f6"
            })
    void findsWhatIsAssignedToASecretName(String text, String secret) {
        assertEquals(List.of("ASSIGNED_SECRET " + secret), found(text));
    }

    @Test
    void saysTheKindThatSaysMore() {
        String key = "ghp" + "_" + LETTERS;
        assertEquals(List.of("API_KEY " + key), found("token = " + key));
    }

    @Test
    void findsHardwareAddresses() {
        assertEquals(List.of("MAC_ADDRESS 00:1a:2b:3c:4d:5e"), found("at 00:1a:2b:3c:4d:5e."));
        assertEquals(List.of("MAC_ADDRESS 00-1A-2B-3C-4D-5E"), found("00-1A-2B-3C-4D-5E"));
        assertEquals(List.of(), found("00:1a:2b:3c:4d:5e:6f and 00:1a-2b:3c:4d:5e"));
    }
}
