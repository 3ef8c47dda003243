package io.assay.models.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RedactionTest {

    private static final String KEY = "sk-a/b+c=0123";
    private static final Redaction REDACTION = Redaction.of(List.of(Secret.after("Bearer ", KEY)));

    @Test
    void aSecretIsTakenOutInEveryFormInWhichServersEchoIt() {
        // By hand: percent-encoding, JSON with escaped slashes, and printf %s 'sk-a/b+c=0123' | base64.
        for (String form : List.of(KEY, "sk-a%2Fb%2Bc%3D0123", "sk-a\\/b+c=0123", "c2stYS9iK2M9MDEyMw")) {
            assertEquals("<[key withheld]>", REDACTION.text("<" + form + ">"));
        }
    }

    @Test
    void bytesThatHoldNoSecretAreLeftAsTheyAre() {
        byte[] body = {(byte) 0xff, 0, (byte) 0xc3, 1};
        assertSame(body, REDACTION.bytes(body));
    }

    @Test
    void bytesAroundASecretAreKept() {
        byte[] body = ("\u00e9" + KEY + "\u20ac").getBytes(StandardCharsets.UTF_8);
        assertArrayEquals("\u00e9[key withheld]\u20ac".getBytes(StandardCharsets.UTF_8), REDACTION.bytes(body));
    }

    @Test
    void wordsThatLocalServersAreGivenForAKeyStayInAnswers() {
        assertEquals("none", Redaction.of(List.of(Secret.of("none"))).text("none"));
    }

    @Test
    void aSecretSaysNothingOfItself() {
        Endpoint endpoint = Endpoint.of("http://127.0.0.1/v1/", Map.of(), Map.of("authorization", Secret.of(KEY)));
        assertFalse(endpoint.toString().contains(KEY));
        assertEquals(URI.create("http://127.0.0.1/v1/chat"), endpoint.at("/chat"));
    }

    @Test
    void aKeyThatCouldSplitAHeaderIsRefusedWithoutRepeatingIt() {
        String problem = assertThrows(IllegalArgumentException.class, () -> Secret.of("sk-1\r\nx: y"))
                .toString();
        assertFalse(problem.contains("sk-1"), problem);
    }
}
