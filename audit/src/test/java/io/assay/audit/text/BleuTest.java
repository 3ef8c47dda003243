package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Fielded.numbers;
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
class BleuTest {

    @Test
    void multipliesTheSharesOfMatchingNgrams() {
        // 5 of 6 words, 3 of 5 pairs, 1 of 4 triples, none of 3 fours: half a match. (5/6 * 3/5 * 1/4 * 1/6)^(1/4) =
        // 0.379918.
        Measurement bleu = measured(new Bleu(), List.of(pair(0, "the cat is on the mat", "the cat sat on the mat")));
        assertEquals(37.991784, bleu.value(), 1e-6);
        assertEquals(1, value(bleu, "brevity-penalty"));
        assertEquals(100 * 5 / 6.0, numbers(bleu, "precisions")[0], 1e-9);
        assertEquals(
                List.of("nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|as:sacrebleu-2.6.0"),
                bleu.lists().get("signature"));
    }

    @Test
    void addsUpAllTextsBeforeItDivides() {
        // Words: 1 of 1 and 2 of 3, together 3 of 4. Lengths 4 against 1 + 4: exp(1 - 5/4).
        Measurement bleu = measured(
                new Bleu(BleuTokenizer.NONE, SacrebleuSmoothing.EXP, 0, false, false, 1),
                List.of(pair(0, "a", "a"), pair(1, "a b x", "a b c d")));
        assertEquals(100 * 0.75 * Math.exp(-0.25), bleu.value(), 1e-9);
    }

    @Test
    void splitsAsTheNamedTokenizersDo() {
        assertEquals(
                List.of("Dr", ".", "No's", "3.5", ",", "\"", "x-y", "\"", "5", "-", "6"),
                BleuTokenizer.V13A.words("Dr. No's 3.5, &quot;x-y&quot; 5-6", false));
        assertEquals(
                List.of("No", "'", "s", "3.5", "“", "x", "”", "€", "7"),
                BleuTokenizer.INTL.words("No's 3.5 “x” €7", false));
        assertEquals(List.of("a", "🙂", "b"), BleuTokenizer.CHAR.words("A 🙂b", true));
        assertEquals(List.of("a,", "b"), BleuTokenizer.NONE.words("a,  b ", false));
    }

    @Test
    void smoothsOnlyWhatHasNoMatch() {
        List<Sample> pairs = List.of(pair(0, "a b c d", "a x c y"));
        // 2 of 4 words, none of 3, 2, 1.
        assertEquals(0, measure(new Bleu(BleuTokenizer.V13A, SacrebleuSmoothing.NONE, 0, false, false, 4), pairs));
        assertEquals(
                100 * Math.pow(0.5 * 0.1 / 3 * 0.1 / 2 * 0.1, 0.25),
                measure(new Bleu(BleuTokenizer.V13A, SacrebleuSmoothing.FLOOR, 0, false, false, 4), pairs),
                1e-9);
        assertEquals(
                100 * Math.pow(0.5 * 1 / 4 * 1 / 3 * 1 / 2, 0.25),
                measure(new Bleu(BleuTokenizer.V13A, SacrebleuSmoothing.ADD_K, 1, false, false, 4), pairs),
                1e-9);
    }

    /** Inline cases of P21-bleu-chrf-ter: sacrebleu 2.6.0. */
    @Test
    void agreesWithSacrebleuOnSentences() {
        assertEquals(
                39.76353643835254,
                sentence("the cat is on the mat", List.of("the cat sat on the mat", "there is a cat on the mat")),
                1e-9);
        assertEquals(15.97357760615681, sentence("the the the the", "the cat"), 1e-9);
        assertEquals(100, sentence("hello", "hello"), 1e-9);
        assertEquals(17.965205598154213, sentence("Straße 12, naïve café.", "strasse 12 , naive cafe ."), 1e-9);
        assertEquals(0, sentence("", "a b c"), 1e-9);
    }

    private static double sentence(String text, Object reference) {
        return value(measured(new Bleu(), List.of(pair(0, text, reference))), "mean-sentence-bleu");
    }

    @Test
    void fallsAsWordsAreDropped() {
        double last = 101;
        String words = "the small dog runs over the old hill in the warm light of summer";
        for (String drop : List.of("none", " dog", " hill", " light of", " summer")) {
            words = words.replace(drop, "");
            double value = measure(
                    new Bleu(),
                    List.of(pair(0, words, "the small dog runs over the old hill in the warm light of summer")));
            assertTrue(value < last);
            last = value;
        }
    }

    @Test
    void needsAReference() {
        assertThrows(NothingToMeasure.class, () -> measure(new Bleu(), List.of(fielded(0, "x"))));
    }
}
