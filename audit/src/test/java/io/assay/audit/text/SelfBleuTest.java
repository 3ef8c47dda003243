package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Expected values without a comment are those of nltk 3.10.4 (method 1) and sacrebleu 2.6.0. */
class SelfBleuTest {

    private static final String[] SENTENCES = {
        "the cat sat on the mat", "the cat sat on the rug", "a dog ran in the park"
    };

    @Test
    void sharesWordsAndPairsWithOtherTexts() {
        // 5 of 6 words and 4 of 5 pairs: sqrt(2/3). The dog shares "the", and no pair: sqrt(1/6 * 0.1/5).
        assertScores(
                2, BleuSmoothing.NLTK_METHOD1, SENTENCES, 0.816496580927726, 0.816496580927726, 0.05773502691896258);
        assertScores(
                4, BleuSmoothing.NLTK_METHOD1, SENTENCES, 0.7598356856515925, 0.7598356856515925, 0.040824829046386304);
    }

    @Test
    void smoothsAsSacrebleuWhenAsked() {
        assertScores(
                4, BleuSmoothing.SACREBLEU_EXP, SENTENCES, 0.7598356856515927, 0.7598356856515927, 0.08116697886877475);
    }

    @Test
    void takesTheShorterOfTwoLengthsEquallyClose() {
        // Six words between four and eight: against the shorter there is no penalty.
        String[] texts = {"a b c d e f", "a b c d", "a b c d e f g h", "x y"};
        assertScores(4, BleuSmoothing.NLTK_METHOD1, texts, 1, 1, 0.6803749333171202, 0);
        assertScores(4, BleuSmoothing.SACREBLEU_EXP, texts, 1, 1, 0.6803749333171202, 0);
    }

    @Test
    void countsOrdersLongerThanTheTextAsOneMiss() {
        assertScores(
                2, BleuSmoothing.NLTK_METHOD1, new String[] {"a", "a", "b"}, 0.316227766016838, 0.316227766016838, 0);
        assertScores(
                4,
                BleuSmoothing.NLTK_METHOD1,
                new String[] {"a b", "a c", "a b"},
                0.316227766016838,
                0.1495348781221221,
                0.316227766016838);
    }

    @Test
    void scoresAnEmptyTextZero() {
        assertScores(4, BleuSmoothing.NLTK_METHOD1, new String[] {"", "a b c d", "a b c d"}, 0, 1, 1);
        assertScores(4, BleuSmoothing.SACREBLEU_EXP, new String[] {"", ""}, 0, 0);
    }

    @Test
    void showsTheTextsThatSayLeastOfTheirOwn() {
        var measurement = measured(new SelfBleu(), texts("x y z w", "a b c d e", "a b c d e"));
        assertEquals(1.0, value(measurement, "max"));
        assertEquals(0.0, value(measurement, "min"));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void risesAsMoreTextsFollowATemplate() {
        Random random = new Random(9);
        double last = -1;
        for (int templates = 0; templates <= 40; templates += 10) {
            String[] texts = new String[40];
            for (int i = 0; i < texts.length; i++) {
                texts[i] = i < templates ? "as a language model i can say that w" + i : noise(random);
            }
            double value = measure(new SelfBleu(), texts(texts));
            assertTrue(value > last, value + " is not above " + last);
            last = value;
        }
    }

    @Test
    void needsTwoTexts() {
        var nothing = assertThrows(NothingToMeasure.class, () -> measure(new SelfBleu(), texts("only one text here")));
        assertEquals("there are fewer than 2 texts", nothing.reason());
    }

    private static String noise(Random random) {
        return IntStream.range(0, 9).mapToObj(i -> "n" + random.nextInt(5000)).collect(Collectors.joining(" "));
    }

    private static void assertScores(int n, BleuSmoothing smoothing, String[] texts, double... expected) {
        var measurement = measured(new SelfBleu(n, Tokenizer.WHITESPACE, smoothing), texts(texts));
        double[] scores = measurement.lists().getOrDefault("per-text", List.of()).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
        assertArrayEquals(expected, scores, 1e-12);
        assertEquals(
                IntStream.range(0, expected.length)
                        .mapToDouble(i -> expected[i])
                        .average()
                        .orElse(-1),
                measurement.value(),
                1e-12);
    }
}
