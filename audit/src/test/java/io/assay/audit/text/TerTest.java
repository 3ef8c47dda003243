package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.pair;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values without a sum beside them come from sacrebleu 2.6.0. */
class TerTest {

    @Test
    void countsAMovedRunAsOneEdit() {
        // One move for 6 words.
        assertEquals(
                100 / 6.0,
                measure(new Ter(), List.of(pair(0, "on the mat the cat sat", "the cat sat on the mat"))),
                1e-9);
    }

    @Test
    void addsUpEditsOfAllTexts() {
        // 1 edit for 3 words and 2 for 1.
        Measurement ter = measured(new Ter(), List.of(pair(0, "a b x", "a b c"), pair(1, "a b c", "a")));
        assertEquals(75, ter.value(), 1e-9);
        assertEquals(3, value(ter, "edits"));
        assertEquals((100 / 3.0 + 200) / 2, value(ter, "mean-sentence-ter"), 1e-9);
    }

    @Test
    void evensOutCaseAndPunctuationWhereAsked() {
        List<Sample> pairs = List.of(pair(0, "The cat.", "the cat ."));
        assertEquals(200 / 3.0, measure(new Ter(), pairs), 1e-9); // "cat." is not "cat", and "." is missing.
        assertEquals(0, measure(new Ter(true, false, false), pairs));
        assertEquals(0, measure(new Ter(false, false, true), pairs));
        assertEquals(100 / 3.0, measure(new Ter(true, true, false), pairs), 1e-9);
    }

    @Test
    void takesAnEmptyReferenceForAsManyEditsAsWords() {
        assertEquals(100, measure(new Ter(), List.of(pair(0, "a b", ""))));
        assertEquals(0, measure(new Ter(), List.of(pair(0, "", ""))));
    }

    /** Inline cases of P21-bleu-chrf-ter: sacrebleu 2.6.0. */
    @Test
    void agreesWithSacrebleuOnSentences() {
        assertEquals(
                15.384615384615385,
                sentence("the cat is on the mat", List.of("the cat sat on the mat", "there is a cat on the mat")),
                1e-9);
        assertEquals(150, sentence("the the the the", "the cat"), 1e-9);
        assertEquals(0, sentence("hello", "hello"), 1e-9);
        assertEquals(100, sentence("Straße 12, naïve café.", "strasse 12 , naive cafe ."), 1e-9);
        assertEquals(100, sentence("", "a b c"), 1e-9);
    }

    private static double sentence(String text, Object reference) {
        return value(measured(new Ter(), List.of(pair(0, text, reference))), "mean-sentence-ter");
    }

    @Test
    void risesAsWordsAreDropped() {
        double last = -1;
        String words = "the small dog runs over the old hill in the warm light of summer";
        for (String drop : List.of("none", " dog", " hill", " light of", " summer")) {
            words = words.replace(drop, "");
            double value = measure(
                    new Ter(),
                    List.of(pair(0, words, "the small dog runs over the old hill in the warm light of summer")));
            assertTrue(value > last);
            last = value;
        }
    }

    @Test
    void needsAReference() {
        assertThrows(NothingToMeasure.class, () -> measure(new Ter(), List.of(fielded(0, "x"))));
    }
}
