package io.assay.audit.text;

import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

/** Hand-worked cases only: the laws and the golden file are checked for every metric at once. */
class DistinctNTest {

    private static final Tokenizer WORDS = Tokenizer.UNICODE_ALNUM_RUNS;

    @Test
    void countsEveryPairAndEachDifferentPairOnce() {
        // Pairs: ab bc | ab bd de. Five in all, four different.
        assertEquals(0.8, measure(new DistinctN(2, WORDS), texts("a b c", "a b d e")));
    }

    @Test
    void doesNotPairTheEndOfOneTextWithTheStartOfTheNext() {
        assertEquals(1.0, measure(new DistinctN(2, WORDS), texts("a b", "b a")));
    }

    @Test
    void leavesShortTextsOutOfTheMeanAndCountsThem() {
        // "a a a" has pairs aa aa: 1/2; "a b c" has 2/2; "a" has none.
        var measurement = measured(new DistinctN(2, WORDS), texts("a a a", "a b c", "a"));
        assertEquals(0.75, measurement.values().get("mean-per-text"));
        assertEquals(1.0, measurement.values().get("texts-too-short"));
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        var nothing = assertThrows(NothingToMeasure.class, () -> measure(new DistinctN(3, WORDS), texts("a b", "")));
        assertEquals("every text is shorter than 3 words", nothing.getMessage());
    }

    @Test
    void rejectsAnImpossibleN() {
        assertThrows(IllegalArgumentException.class, () -> new DistinctN(0, WORDS));
    }
}
