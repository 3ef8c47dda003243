package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerTextTest {

    @Test
    void endsWhereAStopTextBeginsAlsoAcrossTokens() {
        AnswerText text = new AnswerText(List.of("END", "\n\n"));
        assertFalse(text.add(bytes("one E")));
        assertFalse(text.add(bytes("N")));
        assertTrue(text.add(bytes("D and more")));
        assertEquals("one ", text.text());
        assertEquals(4, text.length());
    }

    @Test
    void theEarliestStopTextCounts() {
        AnswerText text = new AnswerText(List.of("cd", "bc"));
        assertTrue(text.add(bytes("abcd")));
        assertEquals("a", text.text());
    }

    @Test
    void charactersMayBeSpreadOverTokens() {
        AnswerText text = new AnswerText(List.of("é"));
        byte[] word = bytes("né");
        assertFalse(text.add(new byte[] {word[0], word[1]}));
        assertTrue(text.add(new byte[] {word[2]}));
        assertEquals("n", text.text());
    }

    @Test
    void halfACharacterAtTheEndIsLeftOut() {
        AnswerText text = new AnswerText(List.of());
        byte[] face = bytes("ok 🙂");
        text.add(java.util.Arrays.copyOf(face, face.length - 1));
        assertEquals("ok ", text.text());
        text.add(new byte[] {face[face.length - 1]});
        assertEquals("ok 🙂", text.text());
    }

    @Test
    void withoutStopTextsAllIsKept() {
        AnswerText text = new AnswerText(List.of(""));
        assertFalse(text.add(bytes("all of it")));
        assertEquals("all of it", text.text());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
