package io.assay.core.data.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.assay.core.data.Columns;
import io.assay.core.data.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The oracle is Jackson: what the quick reader accepts, Jackson accepts and reads alike. */
class QuickJsonTest {

    private final QuickJson quick = new QuickJson(ReadLimits.DEFAULT);
    private final JsonRecords careful = new JsonRecords(ReadLimits.DEFAULT);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":01}",
                "{\"a\":1.}",
                "{\"a\":.5}",
                "{\"a\":-}",
                "{\"a\":+1}",
                "{\"a\":1}x",
                "{\"a\":1,}",
                "{,}",
                "{\"a\"}",
                "{\"a\":tru}",
                "{\"a\":nulll}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\t\"}",
                "{\"a\":1 2}",
                "{\"a\":[1,]}",
                "{\"a\":[}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":{\"b\":1,\"b\":2}}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"",
                "{'a':1}",
                ""
            })
    void acceptsNothingThatIsNotJson(String line) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertNull(quick.record(bytes, 0, bytes.length));
    }

    @Test
    void readsALineToItsEndAndNoFurther() {
        byte[] lines = "{\"a\":1} \r\n{\"a\":\n2}\n".getBytes(StandardCharsets.UTF_8);
        assertEquals(Map.of("a", 1), quick.line(lines, 0, lines.length));
        assertEquals(9, quick.end());
        assertNull(quick.line(lines, 10, lines.length)); // A record that goes on after the newline is none.
    }

    @Test
    void agreesWithJacksonOnLinesThatWereTamperedWith() throws Exception {
        Random random = new Random(7);
        String line =
                "{\"id\":12,\"text\":\"a \\\"q\\\" \\u00e9\\ud83d\\ude00 \u00fc\u4e2d\",\"d\":-0.25,\"n\":null,\"l\":[1,[true],{\"k\":\"v\"}],\"e\":\"\"}";
        byte[] original = line.getBytes(StandardCharsets.UTF_8);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = original.clone();
            for (int changes = random.nextInt(3); changes > 0; changes--) {
                bytes[random.nextInt(bytes.length)] = original[random.nextInt(original.length)];
            }
            Columns read = quick.record(bytes, 0, bytes.length);
            if (read != null) {
                accepted++;
                assertEquals(careful.record(bytes, 0, bytes.length), read, new String(bytes, StandardCharsets.UTF_8));
            }
        }
        assertEquals(true, accepted > 6_000, "a third of the lines is not tampered with at all, but only " + accepted);
    }

    @Test
    void readsNumbersToTheNearestDouble() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(12));
            String line = "{\"a\":" + new java.math.BigDecimal(Double.toString(value)).toPlainString() + "}";
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            Columns read = quick.record(bytes, 0, bytes.length);
            assertEquals(careful.record(bytes, 0, bytes.length), read, line);
        }
    }
}
