package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Chart;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import io.assay.core.kernel.LongestCommonSubsequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Hand-worked cases, and the largest of all pairs by rouge-score 0.1.2. */
class NearestRougeLTest {

    @Test
    void takesTheNearestOtherText() {
        // 3 words in common of 3 and 4: 6/7 for both. The third shares none.
        var measurement =
                measured(new NearestRougeL(), texts("Sort the list!", "sort the long list", "write a poem", "?"));
        assertEquals(12.0 / 7 / 3, measurement.value(), 1e-15);
        assertEquals(2.0 / 3, value(measurement, "share-at-least-0.7"));
        assertEquals(6.0 / 7, value(measurement, "max"));
        assertEquals(1, measurement.evidence().size());
        assertEquals(1, measurement.evidence().get(0).samples().get(1).ordinal());
    }

    @Test
    void countsTheOrderOfWords() {
        // Backwards only one word is in order.
        assertEquals(1.0 / 3, measure(new NearestRougeL(), texts("a b c", "c b a")), 1e-15);
    }

    @Test
    void drawsEveryTextOnce() {
        var measurement = measured(new NearestRougeL(), texts("a b", "a b", "c d", "d x y z"));
        Chart.Histogram chart = (Chart.Histogram) measurement.charts().get(0);
        // 1, 1, and twice 2/6.
        assertEquals(0.5, chart.synthetic().get(19));
        assertEquals(0.5, chart.synthetic().get(6));
    }

    @Test
    void agreesWithRougeScoreOnGeneratedInstructions() {
        List<Sample> all = GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/instruct-syn-clean.csv");
        var measurement = measured(new NearestRougeL(), all);
        assertEquals(0.4498679386272095, measurement.value(), 1e-9);
        assertEquals(0.147239263803681, value(measurement, "share-at-least-0.7"), 1e-9);
    }

    @Test
    void missesNoPairThatAllPairsHold() {
        Random random = new Random(11);
        List<long[]> texts = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            texts.add(random.longs(1 + random.nextInt(90), 0, 2 + i).toArray());
        }
        double[] expected = new double[texts.size()];
        for (int i = 0; i < expected.length; i++) {
            for (int j = 0; j < expected.length; j++) {
                int common = LongestCommonSubsequence.length(ints(texts.get(i)), ints(texts.get(j)));
                double score = i == j ? 0 : 2.0 * common / (texts.get(i).length + texts.get(j).length);
                expected[i] = Math.max(expected[i], score);
            }
        }
        assertArrayEquals(expected, NearestTexts.of(texts).scores());
    }

    private static int[] ints(long[] words) {
        return Arrays.stream(words).mapToInt(word -> (int) word).toArray();
    }

    @Test
    void risesAsMoreTextsFollowATemplate() {
        Random random = new Random(9);
        String[] texts = new String[30];
        Arrays.setAll(texts, i -> random.nextInt() + " " + random.nextInt() + " " + random.nextInt());
        double last = measure(new NearestRougeL(), texts(texts));
        for (int i = 1; i < texts.length; i += 7) {
            Arrays.fill(texts, 0, i + 1, "write one more poem about w" + i);
            double value = measure(new NearestRougeL(), texts(texts));
            assertTrue(value > last, value + " is not above " + last);
            last = value;
        }
    }

    @Test
    void needsTwoTextsWithWords() {
        assertThrows(NothingToMeasure.class, () -> measure(new NearestRougeL(), texts("a b", "?")));
        assertThrows(IllegalArgumentException.class, () -> new NearestRougeL(0, 5));
    }
}
