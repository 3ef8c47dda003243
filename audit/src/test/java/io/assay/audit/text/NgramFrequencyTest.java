package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramFrequencyTest {

    private static final NgramFrequency PAIRS = new NgramFrequency(2, Tokenizer.UNICODE_ALNUM_RUNS);

    @Test
    void dividesOccurrencesByDifferentNgrams() {
        // ab ba ab | ab bc: 5 of 3 kinds; ab is in two texts, ba and bc in one each.
        var measurement = measured(PAIRS, texts("a b a b", "A b c", "a"));
        assertEquals(5.0 / 3, measurement.value());
        assertEquals(4.0 / 3, value(measurement, "mean-texts"));
        assertEquals(1.0 / 3, value(measurement, "share-in-several-texts"));
        assertEquals(1, value(measurement, "texts-too-short"));
    }

    @Test
    void isTheInverseOfDistinctN() {
        var samples = GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/instruct-syn-clean.csv");
        double distinct = measure(new DistinctN(3, Tokenizer.UNICODE_ALNUM_RUNS), samples);
        assertEquals(1 / distinct, measure(new NgramFrequency(), samples), 1e-12);
    }

    @Test
    void namesTheNgramsThatMostTextsHold() {
        var measurement = measured(PAIRS, texts("it is a", "it is b", "so it is", "a b a b a b a b"));
        assertEquals(List.of("it is"), measurement.lists().get("in-most-texts"));
    }

    @Test
    void risesAsMoreTextsFollowATemplate() {
        String[] texts = {"a1 a2 a3 a4", "b1 b2 b3 b4", "c1 c2 c3 c4", "d1 d2 d3 d4"};
        double last = 0;
        for (int i = 1; i <= texts.length; i++) {
            Arrays.fill(texts, 0, i, "as a language model");
            double value = measure(new NgramFrequency(), texts(texts));
            assertTrue(value > last, value + " is not above " + last);
            last = value;
        }
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        var nothing = assertThrows(NothingToMeasure.class, () -> measure(PAIRS, texts("a", "")));
        assertEquals("every text is shorter than 2 words", nothing.reason());
        assertThrows(IllegalArgumentException.class, () -> new NgramFrequency(0, Tokenizer.WHITESPACE));
    }
}
