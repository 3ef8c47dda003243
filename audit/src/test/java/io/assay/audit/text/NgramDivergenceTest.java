package io.assay.audit.text;

import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Chart;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class NgramDivergenceTest {

    private static final NgramDivergence WORDS = new NgramDivergence();

    @Test
    void isHalfABitWhereHalfOfTheWordsAgree() {
        // m gives a 1/2, b 1/4, c 1/4; the divergence is (1/2 + 1/2) / 2 bits.
        assertEquals(StrictMath.sqrt(0.5), measure(WORDS, against(List.of("a b"), "a c")), 1e-12);
        assertEquals(1, measure(WORDS, against(List.of("a"), "b")));
        assertEquals(0, measure(WORDS, against(List.of("a b", "a b"), "a b")));
    }

    @Test
    void spellsWhatStandsOutInSyntheticTexts() {
        // delve: 3 of 9 against 0; the: 3 of 9 against 3 of 6, so it stands out in the reference, which is not told.
        var measurement = measured(
                WORDS,
                against(
                        List.of("the delve one", "the delve two", "the delve three"),
                        "the secret",
                        "the secret",
                        "the cat"));
        Chart.Bars bars = (Chart.Bars) measurement.charts().get(0);
        assertEquals(List.of("delve"), bars.names());
        assertEquals(1 / 3.0, bars.synthetic().get(0), 1e-12);
        assertEquals(0, bars.reference().get(0));
        assertEquals(
                "\"delve\" is 33.3 % of the n-grams, 0.00 % in the reference",
                measurement.evidence().get(0).note());
        assertEquals(
                Role.SYNTHETIC, measurement.evidence().get(0).samples().get(0).role());
    }

    @Test
    void spellsNothingThatIsRareOrLong() {
        assertTrue(
                measured(WORDS, against(List.of("jane", "doe"), "a")).charts().isEmpty());
        var sixGrams = new NgramDivergence(6, Tokenizer.UNICODE_ALNUM_RUNS);
        assertTrue(measured(sixGrams, against(Collections.nCopies(3, "a b c d e f"), "g h i j k l"))
                .charts()
                .isEmpty());
    }

    @Test
    void risesAsAPhraseIsRepeated() {
        double last = -1;
        for (int times = 0; times <= 20; times += 5) {
            List<String> synthetic = prepend("the old man and the sea", Collections.nCopies(times, "as an ai"));
            double value = measure(WORDS, against(synthetic, "the old man and the sea"));
            assertTrue(value > last, value + " is not above " + last);
            last = value;
        }
    }

    private static List<String> prepend(String first, List<String> others) {
        List<String> all = new java.util.ArrayList<>(others);
        all.add(0, first);
        return all;
    }

    private static List<Sample> against(List<String> synthetic, String... reference) {
        return together(texts(synthetic.toArray(String[]::new)), texts(Role.REFERENCE, reference));
    }
}
