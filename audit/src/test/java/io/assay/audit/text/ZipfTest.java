package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

class ZipfTest {

    @Test
    void isOneWhereTheSecondWordIsHalfAsFrequent() {
        // Frequencies 2, 1 at ranks 1, 2: ln 2 falls to 0 over ln 2, on a straight line.
        var values = measured(new Zipf(), texts("a a b"));
        assertEquals(1, value(values, "zipf-all-ranks"), 1e-12);
        assertEquals(1, value(values, "zipf-first-100-ranks"), 1e-12);
        assertEquals(1, value(values, "r2"), 1e-12);
    }

    @Test
    void isZeroWhereAllWordsAreEquallyFrequent() {
        var flat = measured(new Zipf(), texts("a b c", "c b a"));
        assertEquals(0, flat.value());
        assertFalse(flat.values().containsKey("r2"));
    }

    @Test
    void risesAsOneWordCrowdsOutTheRest() {
        String words = "a b c d e f g h i j";
        double last = -1;
        for (int times = 0; times < 200; times += 40) {
            double value = measure(new Zipf(), texts(words, "a ".repeat(times)));
            assertTrue(value > last, value + " is not above " + last);
            last = value;
        }
    }

    @Test
    void needsTwoWords() {
        assertThrows(NothingToMeasure.class, () -> measure(new Zipf(), texts("a a a")));
        assertThrows(NothingToMeasure.class, () -> measure(new Zipf(), texts("")));
    }
}
