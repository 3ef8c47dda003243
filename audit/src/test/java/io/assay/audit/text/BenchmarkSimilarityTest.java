package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked cases, and the golden case of TX-25 (sets of Python). */
class BenchmarkSimilarityTest {

    @Test
    void takesTheMostLikeTextForEachItem() {
        // Words: 3 of 4 and 4 of 4. The n-grams abc and bcd: the first text holds one, the second none.
        var measurement = measured(
                new BenchmarkSimilarity(), together(texts("A b, c", "d c b a"), texts(Role.BENCHMARK, "a b c d")));
        assertEquals(1, measurement.value());
        assertEquals(1, value(measurement, "mean-max-word-jaccard"));
        assertEquals(0.5, value(measurement, "mean-max-3gram-containment"));
        assertEquals(0, value(measurement, "rate-3gram-containment-0.8"));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void countsDifferentWordsAndNgramsOnce() {
        // {a, b} of {a, b, c}: 2/3. The item's different bigrams aa, ab: the text holds ab and aa once each.
        var measurement = measured(
                new BenchmarkSimilarity(2, 0.3, 0.8), together(texts("a a b c c"), texts(Role.BENCHMARK, "a a a b")));
        assertEquals(2.0 / 3, value(measurement, "mean-max-word-jaccard"), 1e-15);
        assertEquals(1, value(measurement, "mean-max-2gram-containment"));
    }

    @Test
    void findsAnItemInsideALongTextByContainmentOnly() {
        var measurement = measured(
                new BenchmarkSimilarity(),
                together(texts("p q r s t u v w x y z a b c d"), texts(Role.BENCHMARK, "a b c d", "1 2 3 4")));
        // 4 words of 15.
        assertEquals(4.0 / 15 / 2, value(measurement, "mean-max-word-jaccard"), 1e-15);
        assertEquals(0.5, value(measurement, "rate-3gram-containment-0.8"));
        assertEquals(0, measurement.value());
    }

    @Test
    void keepsItemsWithoutWordsInTheDenominator() {
        var data = together(texts("a b c", "?"), texts(Role.BENCHMARK, "a b c", "?!", ""));
        assertEquals(1.0 / 3, measure(new BenchmarkSimilarity(), data));
    }

    @Test
    void agreesWithSets() {
        var measurement = measured(new BenchmarkSimilarity(), contamination());
        assertEquals(0.15147166613473553, value(measurement, "mean-max-word-jaccard"), 1e-9);
        assertEquals(0.10666666666666667, value(measurement, "rate-word-jaccard-0.3"), 1e-9);
        assertEquals(0.1656313155853759, value(measurement, "mean-max-3gram-containment"), 1e-9);
        assertEquals(0.1, value(measurement, "rate-3gram-containment-0.8"), 1e-9);
        assertEquals(16, measurement.lists().getOrDefault("hits", List.of()).size());
    }

    static List<io.assay.core.Sample> contamination() {
        return together(
                GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/contamination-corpus.csv"),
                GoldenInputs.csv(Role.BENCHMARK, "text/inputs/contamination-benchmark.csv"));
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkSimilarity(), texts("a")));
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkSimilarity(), texts(Role.BENCHMARK, "a")));
        assertThrows(IllegalArgumentException.class, () -> new BenchmarkSimilarity(0, 0.3, 0.8));
        assertThrows(IllegalArgumentException.class, () -> new BenchmarkSimilarity(3, 0, 0.8));
    }
}
