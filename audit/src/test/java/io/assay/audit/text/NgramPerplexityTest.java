package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hand-worked cases, and the golden cases of TX-X3 (nltk.lm 3.10.4 and a short form of Kneser-Ney in Python). */
class NgramPerplexityTest {

    @Test
    void sharesTheDiscountEvenlyAmongAllWords() {
        // a twice and the end once of 3, each less 0.75; the 1.5 taken go to a, the end and the unknown word: 0.5 each.
        // p(a) = 1.75/3, p(end) = 0.75/3.
        var measurement = measured(perplexity(1, "kneser-ney"), together(texts("a"), texts(Role.REFERENCE, "a a")));
        assertEquals(1 / Math.sqrt(1.75 / 3 * 0.75 / 3), measurement.value(), 1e-12);
        assertEquals(2, value(measurement, "tokens-with-end"));
        assertEquals(3, value(measurement, "vocabulary-size-used-as-denominator"));
        // One letter and a line end.
        assertEquals(
                -Math.log(1.75 / 3 * 0.75 / 3) / Math.log(2) / 2,
                value(measurement, "bits-per-byte-with-newline"),
                1e-12);
    }

    @Test
    void addsOneToEveryCountWhenAsked() {
        // Pairs of the reference: start a, a a, a end. Vocabulary of nltk: a, start, end, unknown and its label: 5.
        // p(a|start) = 2/6, p(unknown|a) = 1/7, p(end|unknown) = 1/5.
        double value = measure(perplexity(2, "laplace"), together(texts("a q"), texts(Role.REFERENCE, "a a")));
        assertEquals(Math.pow(2.0 / 6 / 7 / 5, -1.0 / 3), value, 1e-12);
    }

    @Test
    void isAProbabilityOverTheVocabulary() {
        // 1, 2 and 3 occur twice and are known, 4 stands for all unknown words. The text "w" has p(w) p(end), the empty
        // one p(end).
        List<long[]> reference = List.of(new long[] {1, 2, 1, 3}, new long[] {2, 1, 2, 2}, new long[] {3, 4});
        NgramModel model = new NgramModel(1, NgramModel.Smoothing.named("kneser-ney", 0.75), reference);
        double end = Math.exp(-model.surprise(new long[0]));
        double sum = end;
        for (long word : new long[] {1, 2, 3, 4}) {
            sum += Math.exp(-model.surprise(new long[] {word})) / end;
        }
        assertEquals(1, sum, 1e-12);
    }

    @ParameterizedTest
    @CsvSource({
        "sst2, 2, kneser-ney, 66.3012164581984",
        "sst2, 3, kneser-ney, 67.12981965219893",
        "sst2, 2, laplace, 182.87522255813155",
        "sst2, 2, lidstone-0.1, 103.91862286638012",
        "instruct, 2, kneser-ney, 17.57165417551665",
        "instruct, 3, kneser-ney, 18.615631581524905"
    })
    void agreesWithPeers(String data, int order, String smoothing, double expected) {
        var samples = together(
                GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/" + data + "-syn100-clean.csv"),
                GoldenInputs.csv(Role.REFERENCE, "text/inputs/" + data + "-ref-clean.csv"));
        assertEquals(expected, measure(perplexity(order, smoothing), samples), 1e-9);
    }

    @Test
    void risesAsTheWordsLoseTheirOrder() {
        String[] sentences = {
            "the cat sat on the mat", "the dog sat on the rug", "the cat saw the dog", "the dog saw the cat on the mat"
        };
        String[] reversed = Arrays.stream(sentences)
                .map(sentence -> {
                    List<String> words = Arrays.asList(sentence.split(" ", -1));
                    java.util.Collections.reverse(words);
                    return String.join(" ", words);
                })
                .toArray(String[]::new);
        var reference = texts(Role.REFERENCE, sentences);
        double straight = measure(new NgramPerplexity(), together(texts(sentences), reference));
        double turned = measure(new NgramPerplexity(), together(texts(reversed), reference));
        assertTrue(turned > 1.5 * straight, turned + " against " + straight);
    }

    @Test
    void showsTheTextThatSurprisesMost() {
        var measurement = measured(
                new NgramPerplexity(),
                together(texts("a b c", "c c a b"), texts(Role.REFERENCE, "a b c", "a b c", "a b c")));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new NgramPerplexity(), texts("a")));
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new NgramPerplexity(), together(texts("?"), texts(Role.REFERENCE, "a"))));
        assertThrows(IllegalArgumentException.class, () -> perplexity(0, "laplace"));
        assertThrows(IllegalArgumentException.class, () -> perplexity(2, "lidstone-"));
        assertThrows(IllegalArgumentException.class, () -> perplexity(2, "lidstone-0"));
        assertThrows(IllegalArgumentException.class, () -> perplexity(2, "none"));
    }

    private static NgramPerplexity perplexity(int order, String smoothing) {
        return new NgramPerplexity(order, smoothing, 0.75, Tokenizer.UNICODE_ALNUM_RUNS);
    }
}
