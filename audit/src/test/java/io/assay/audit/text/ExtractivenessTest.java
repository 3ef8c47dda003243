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
class ExtractivenessTest {

    @Test
    void findsTheLongestRuns() {
        // "the" and "cat sat" of 4 words: coverage 3/4, density (1 + 4)/4, compression 6/4.
        Measurement one = measured(new Extractiveness(), List.of(pair(0, "The cat sat up", "a cat sat on the mat")));
        assertEquals(0.75, one.value(), 1e-12);
        assertEquals(1.25, value(one, "mean-density"), 1e-12);
        assertEquals(1.5, value(one, "mean-compression"), 1e-12);
    }

    @Test
    void prefersALongRunToAnEarlyOne() {
        // "a b c" stands as a whole at the end: one fragment of 3 words.
        assertEquals(
                3,
                value(measured(new Extractiveness(), List.of(pair(0, "a b c", "a b x a b c"))), "mean-density"),
                1e-12);
    }

    @Test
    void fallsAsWordsAreInvented() {
        double copied = measure(new Extractiveness(), List.of(pair(0, "a b c d", "a b c d")));
        double invented = measure(new Extractiveness(), List.of(pair(0, "a x c y", "a b c d")));
        assertEquals(1, copied);
        assertEquals(0.5, invented);
    }

    @Test
    void hasNoValueWithoutWords() {
        assertThrows(NothingToMeasure.class, () -> measure(new Extractiveness(), List.of(pair(0, "...", "a"))));
        assertThrows(NothingToMeasure.class, () -> measure(new Extractiveness(), List.of(fielded(0, "a"))));
    }
}
