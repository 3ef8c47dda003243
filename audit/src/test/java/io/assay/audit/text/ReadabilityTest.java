package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The inline golden case of P21-length-readability; counts and values without a sum are those of textstat 0.7.13. */
class ReadabilityTest {

    private static final String GOLDEN =
            "Synthetic data can help small teams. It is cheap to make, and quick to change."
                    + " But does it look like the real thing? Nobody knows until it is measured.";

    @Test
    void meetsTheGoldenCase() {
        var measurement = measured(new Readability(), texts(GOLDEN));
        assertEquals(2.1718965517241386, value(measurement, "automated-readability-index"), 1e-9);
        assertEquals(3.717241379310348, value(measurement, "coleman-liau"), 1e-9);
        assertEquals(118, value(measurement, "letters"));
        assertEquals(29, value(measurement, "words"));
        assertEquals(4, value(measurement, "sentences"));
        // 36 syllables by the CMU dictionary: 0.39 * 29/4 + 11.8 * 36/29 - 15.59 and 206.835 - 1.015 * 29/4 - 84.6 *
        // 36/29.
        assertEquals(0.39 * 29 / 4 + 11.8 * 36 / 29 - 15.59, value(measurement, "flesch-kincaid-grade"), 1e-9);
        assertEquals(206.835 - 1.015 * 29 / 4 - 84.6 * 36 / 29, value(measurement, "flesch-reading-ease"), 1e-9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It is cheap to make. | -3.857999999999997 | 5 | 1 | 15",
                "Dr. Smith paid 3.50 dollars (too much!) for a well-known book... Did he read it? No. | 0.8818750000000009 | 16 | 4"
                        + " | 58",
                "one two | -6.300000000000001 | 2 | 1 | 6"
            })
    void countsAsThePeer(String text, double grade, long words, long sentences, long letters) {
        Prose prose = Prose.of(text);
        assertEquals(grade, prose.automatedReadability(), 1e-9);
        assertEquals(words, prose.words());
        assertEquals(sentences, prose.sentences());
        assertEquals(letters, prose.letters());
    }

    /** Counts of the CMU Pronouncing Dictionary. */
    @ParameterizedTest
    @CsvSource({
        "the, 1",
        "make, 1",
        "table, 2",
        "wanted, 2",
        "walked, 1",
        "changes, 2",
        "cares, 1",
        "clothes, 1",
        "dialect, 3",
        "special, 2",
        "quotation, 3",
        "actual, 3",
        "anyone, 3",
        "being, 2",
        "create, 2",
        "idea, 3",
        "rhythm, 2",
        "you, 1",
        "beautiful, 3",
        "synthetic, 3",
        "readability, 5",
        "handled, 2",
        "riddles, 2",
        "a, 1"
    })
    void countsSyllables(String word, int syllables) {
        assertEquals(syllables, Syllables.count(word), word);
    }

    @Test
    void risesWithLongerWordsAndSentences() {
        double easy = measure(new Readability(), texts("The cat sat. It was fat and old."));
        double hard = measure(
                new Readability(),
                texts(
                        "Notwithstanding considerable administrative difficulties, organisations implemented recommendations."));
        assertTrue(hard > easy + 10, hard + " against " + easy);
    }

    @Test
    void averagesOverTextsWithWords() {
        // -3.858 as above, and "a b c d": 4.71 + 0.5 * 4 - 21.43 = -14.72.
        assertEquals(
                (-3.858 - 14.72) / 2,
                measure(new Readability(), texts("It is cheap to make.", "a b c d", "...")),
                1e-9);
        assertThrows(NothingToMeasure.class, () -> measure(new Readability(), texts("", "?!")));
    }
}
