package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class Utf8Test {

    @Test
    void everyCharacterIsOneAndEveryBeginningOfItIsUnfinished() {
        for (int character = 0; character <= Character.MAX_CODE_POINT; character += 251) {
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                byte[] bytes = Character.toString(character).getBytes(StandardCharsets.UTF_8);
                assertEquals(Utf8.BETWEEN, Utf8.after(Utf8.BETWEEN, bytes));
                for (int i = 1; i < bytes.length; i++) {
                    int state = Utf8.after(Utf8.BETWEEN, java.util.Arrays.copyOf(bytes, i));
                    assertEquals(true, state > Utf8.BETWEEN);
                }
            }
        }
    }

    @Test
    void randomBytesAreJudgedAsJavaDoes() {
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 40_000; trial++) {
            byte[] bytes = new byte[random.nextInt(1, 5)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(8) == 0 ? random.nextInt() : 0x80 | random.nextInt(0x80));
            }
            assertEquals(decodes(bytes), Utf8.after(Utf8.BETWEEN, bytes) == Utf8.BETWEEN);
        }
    }

    private static boolean decodes(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }
}
