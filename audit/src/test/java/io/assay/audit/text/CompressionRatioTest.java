package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CompressionRatioTest {

    @Test
    void packsRepetitionIntoLittle() {
        // Two bytes of header, four of checksum, and eleven that say "a, a thousand times".
        var values = measured(new CompressionRatio(), texts("a".repeat(1000)));
        assertEquals(1000, value(values, "bytes"));
        assertEquals(17, value(values, "compressed-zlib-6"));
    }

    @Test
    void joinsTextsInFileOrderWithWhatItIsTold() {
        assertEquals(5, value(measured(new CompressionRatio(), texts("é", "", "b")), "bytes"));
        assertEquals(3, value(measured(new CompressionRatio("", 9), texts("é", "", "b")), "bytes"));
    }

    @Test
    void risesAsMoreTextsAreCopies() {
        Random random = new Random(8);
        double last = 0;
        for (int copies = 0; copies <= 40; copies += 10) {
            String[] texts = new String[50];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = i < copies
                        ? "the very same sentence, word for word, again"
                        : Long.toHexString(random.nextLong());
            }
            double value = measure(new CompressionRatio(), texts(texts));
            assertTrue(value > last, value + " is not above " + last);
            last = value;
        }
    }

    @Test
    void hasNothingToPack() {
        assertThrows(NothingToMeasure.class, () -> measure(new CompressionRatio(), texts("")));
    }

    @Test
    void rejectsAnImpossibleLevel() {
        assertThrows(IllegalArgumentException.class, () -> new CompressionRatio("\\n", 0));
    }
}
