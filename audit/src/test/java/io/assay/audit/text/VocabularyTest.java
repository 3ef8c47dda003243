package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked cases; counts of real data are those of Python's Counter. */
class VocabularyTest {

    @Test
    void countsDifferentWordsAndThoseThatOccurOnce() {
        // a twice, b once; of the reference's a, c, d the texts use a, which is 1 of its 4 words; b is new: 1 of 3.
        var measurement = measured(new Vocabulary(), together(texts("A b", "a"), texts(Role.REFERENCE, "a c c d")));
        assertEquals(2, measurement.value());
        assertEquals(3, value(measurement, "tokens"));
        assertEquals(1, value(measurement, "hapax"));
        assertEquals(0.5, value(measurement, "hapax-share"));
        assertEquals(3, value(measurement, "reference-types"));
        assertEquals(1.0 / 3, value(measurement, "share-of-reference-types-covered"));
        assertEquals(0.25, value(measurement, "share-of-reference-tokens-covered"));
        assertEquals(1.0 / 3, value(measurement, "share-of-tokens-unknown-to-reference"));
    }

    @Test
    void saysNothingOfAReferenceThatIsNotThere() {
        assertFalse(measured(new Vocabulary(), texts("a b")).values().containsKey("reference-types"));
    }

    @Test
    void namesWordsThatStandOut() {
        var measurement = measured(
                new Vocabulary(), together(texts("delve", "delve a", "delve b"), texts(Role.REFERENCE, "a b c")));
        assertEquals(List.of("delve"), measurement.lists().get("standing-out"));
    }

    @Test
    void shrinksAsWordsAreReplacedByOne() {
        double last = 9;
        String text = "one two three four five six seven eight";
        for (String word : List.of("one", "two", "three", "four")) {
            double value = measure(new Vocabulary(), texts(text));
            assertTrue(value < last);
            last = value;
            text = text.replace(word, "eight");
        }
    }

    @Test
    void needsAWord() {
        assertThrows(NothingToMeasure.class, () -> measure(new Vocabulary(), texts("", "?")));
    }
}
