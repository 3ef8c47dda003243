package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.pair;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected values without a sum beside them come from sacrebleu 2.6.0. */
class ChrfTest {

    @Test
    void weighsRecallTwice() {
        // Single characters: precision 1, recall 2/4: 5 * 1/2 / (4 + 1/2).
        assertEquals(100 * 2.5 / 4.5, measure(new Chrf(1, 0, 2, false), List.of(pair(0, "a b", "abcd"))), 1e-9);
    }

    @Test
    void leavesOutOrdersThatOneSideLacks() {
        assertEquals(100, measure(new Chrf(), List.of(pair(0, "ab", "ab"))), 1e-9);
    }

    @Test
    void agreesWithSacrebleuWithWords() {
        assertEquals(
                64.37034100933843,
                measure(
                        new Chrf(6, 2, 2, false),
                        List.of(pair(
                                0,
                                "the cat is on the mat",
                                List.of("the cat sat on the mat", "there is a cat on the mat")))),
                1e-9);
        assertEquals(
                38.09313420493798,
                measure(
                        new Chrf(6, 2, 2, false),
                        List.of(pair(0, "Straße 12, naïve café.", "strasse 12 , naive cafe ."))),
                1e-9);
    }

    /** Inline cases of P21-bleu-chrf-ter: sacrebleu 2.6.0. */
    @Test
    void agreesWithSacrebleuOnSentences() {
        assertEquals(
                61.9251512899325,
                sentence("the cat is on the mat", List.of("the cat sat on the mat", "there is a cat on the mat")),
                1e-9);
        assertEquals(17.868921870125238, sentence("the the the the", "the cat"), 1e-9);
        assertEquals(100, sentence("hello", "hello"), 1e-9);
        assertEquals(39.11980476097664, sentence("Straße 12, naïve café.", "strasse 12 , naive cafe ."), 1e-9);
        assertEquals(0, sentence("", "a b c"), 1e-9);
    }

    private static double sentence(String text, Object reference) {
        return value(measured(new Chrf(), List.of(pair(0, text, reference))), "mean-sentence-chrf");
    }

    @Test
    void fallsAsWordsAreDropped() {
        double last = 101;
        String words = "the small dog runs over the old hill in the warm light of summer";
        for (String drop : List.of("none", " dog", " hill", " light of", " summer")) {
            words = words.replace(drop, "");
            double value = measure(
                    new Chrf(),
                    List.of(pair(0, words, "the small dog runs over the old hill in the warm light of summer")));
            assertTrue(value < last);
            last = value;
        }
    }

    @Test
    void needsAReference() {
        assertThrows(NothingToMeasure.class, () -> measure(new Chrf(), List.of(fielded(0, "x"))));
    }
}
