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
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LexicalRichnessTest {

    private static final String SENTENCE =
            "the old man and the sea is a short story about an old man who goes out to sea to catch"
                    + " a big fish and the fish is so big that the old man is pulled far out to sea for two days";

    @Test
    void readsInBothDirections() {
        // Forwards: "a a" ends a factor, "b" adds none: 3 / 1. Backwards: "b a a" is (1 - 2/3) / 0.28 factors: 2.52.
        assertEquals(2.76, measure(richness(100, 2, 50), texts("a a b")), 1e-12);
    }

    /** Expected values are those of lexical_diversity 0.1.1. */
    @Test
    void agreesWithLexicalDiversity() {
        var ten = measured(richness(100, 10, 10), texts(SENTENCE));
        assertEquals(30.644366458704695, value(ten, "mtld"), 1e-9);
        assertEquals(0.9235294117647058, value(ten, "mattr-10"), 1e-9);
        assertEquals(0.9, value(ten, "msttr-10"), 1e-9);
        // A window longer than the text is the text.
        var fifty = measured(richness(100, 10, 50), texts(SENTENCE));
        assertEquals(0.5813953488372093, value(fifty, "mattr-50"), 1e-9);
    }

    @Test
    void drawsWordsWithoutReplacement() {
        // Forty-two of forty-two words are always drawn, so HD-D is the type-token ratio; of fewer it has no value.
        assertEquals(2 / 42.0, value(measured(richness(100, 10, 50), texts("a b ".repeat(21))), "hdd-42"), 1e-12);
        assertFalse(measured(richness(100, 10, 50), texts("a b a")).values().containsKey("hdd-42"));
    }

    @Test
    void readsTheFirstWordsInFileOrder() {
        var cut = measured(richness(4, 2, 50), texts("", "a a", "b c d d d d"));
        assertEquals(measure(richness(4, 2, 50), texts("a a b c")), cut.value());
        assertEquals("estimated: from the first 4 words", cut.exactness().print());
    }

    @Test
    void fallsAsTheVocabularyShrinks() {
        Random random = new Random(6);
        double last = Double.POSITIVE_INFINITY;
        for (int vocabulary : new int[] {400, 100, 30, 8}) {
            String text = IntStream.range(0, 2000)
                    .mapToObj(i -> "w" + random.nextInt(vocabulary))
                    .collect(Collectors.joining(" "));
            double value = measure(new LexicalRichness(), texts(text));
            assertTrue(value < last, value + " is not below " + last);
            last = value;
        }
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertEquals("no text has a word", reason("", "!"));
        assertEquals("no word occurs twice among the first 3", reason("a b", "c"));
    }

    private static String reason(String... texts) {
        return assertThrows(NothingToMeasure.class, () -> measure(new LexicalRichness(), texts(texts)))
                .reason();
    }

    private static LexicalRichness richness(int tokens, int segment, int window) {
        return new LexicalRichness(Tokenizer.UNICODE_ALNUM_RUNS, tokens, 0.72, segment, window);
    }
}
