package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.pair;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked cases. */
class WordErrorRateTest {

    @Test
    void countsEditsOfWords() {
        // c replaced by x, d dropped; 2 of 4 words stay.
        Measurement rate = measured(new WordErrorRate(), List.of(pair(0, "a b x", "a b c d")));
        assertEquals(0.5, rate.value(), 1e-12);
        assertEquals(1, value(rate, "substitutions"));
        assertEquals(1, value(rate, "deletions"));
        assertEquals(0, value(rate, "insertions"));
        assertEquals(0.5, value(rate, "mer"), 1e-12);
        assertEquals(2 / 4.0 * 2 / 3, value(rate, "wip"), 1e-12);
        assertEquals(1 - 2 / 4.0 * 2 / 3, value(rate, "wil"), 1e-12);
        // "a b x" from "a b c d": c becomes x, " d" goes: 3 of 7 characters.
        assertEquals(3 / 7.0, value(rate, "cer"), 1e-12);
    }

    @Test
    void addsUpAllTexts() {
        // 1 edit for 1 word, none for 3.
        assertEquals(0.25, measure(new WordErrorRate(), List.of(pair(0, "x", "a"), pair(1, "a b c", "a b c"))), 1e-12);
    }

    @Test
    void risesAboveOneWhereTextsAreLong() {
        assertEquals(2, measure(new WordErrorRate(), List.of(pair(0, "a b c", "a"))));
    }

    @Test
    void hasNoValueWithoutWordsInTheReference() {
        assertThrows(NothingToMeasure.class, () -> measure(new WordErrorRate(), List.of(pair(0, "a", " "))));
        assertThrows(NothingToMeasure.class, () -> measure(new WordErrorRate(), List.of(fielded(0, "a"))));
    }
}
