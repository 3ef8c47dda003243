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

/** A hand-worked case; values without a sum are those of scikit-learn 1.9.1 (TfidfVectorizer). */
class BenchmarkTfidfTest {

    @Test
    void takesTheCosineOfWeightedWords() {
        // All words occur in one text of two, so their weights are equal: 2 / (sqrt 2 sqrt 3).
        var data = together(texts("red fox den", "a cow"), texts(Role.BENCHMARK, "red fox"));
        var measurement = measured(new BenchmarkTfidf(), data);
        assertEquals(2 / Math.sqrt(6), value(measurement, "mean-max"), 1e-12);
        assertEquals(1, value(measurement, "rate-0.5"));
        assertEquals(0, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void weighsWordsOfManyTextsLess() {
        // den is new and left out. the: idf ln(4/4) + 1 = 1, fox: ln(4/2) + 1 = 1.6931; the item is (1, 1.6931), the
        // text (2, 1.6931):
        // (2 + 2.8667) / (sqrt(3.8667) sqrt(6.8667)).
        var data = together(texts("the fox the", "the cow", "the dog"), texts(Role.BENCHMARK, "the fox den"));
        double fox = Math.log(2) + 1;
        double cosine = (2 + fox * fox) / Math.sqrt((1 + fox * fox) * (4 + fox * fox));
        assertEquals(cosine, value(measured(new BenchmarkTfidf(), data), "mean-max"), 1e-12);
    }

    @Test
    void agreesWithThePeerOnTheGoldenCase() {
        var measurement = measured(new BenchmarkTfidf(), BenchmarkSimilarityTest.contamination());
        assertEquals(0.2714078353104758, value(measurement, "mean-max"), 1e-9);
        assertEquals(0.13333333333333333, value(measurement, "rate-0.5"), 1e-9);
        List<String> first = measurement.lists().getOrDefault("first-ten", List.of());
        assertEquals(0.17492629894539857, Double.parseDouble(first.get(0)), 1e-9);
        assertEquals(0.6979880280290577, Double.parseDouble(first.get(9)), 1e-9);
    }

    @Test
    void growsWithEachItemThatLeaks() {
        String[] items = {"a1 b1 c1", "a2 b2 c2", "a3 b3 c3", "a4 b4 c4"};
        String[] some = {"q", "r", "s", "t"};
        for (int leaked = 0; leaked < items.length; leaked++) {
            var data = together(texts(some), texts(Role.BENCHMARK, items));
            assertEquals(leaked / 4.0, measure(new BenchmarkTfidf(), data));
            some[leaked] = "see " + items[leaked];
        }
    }

    @Test
    void keepsItemsThatShareNothingInTheDenominator() {
        assertEquals(0.5, measure(new BenchmarkTfidf(), together(texts("a b", ""), texts(Role.BENCHMARK, "a b", "?"))));
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkTfidf(), texts("a")));
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkTfidf(), texts(Role.BENCHMARK, "a")));
        assertThrows(IllegalArgumentException.class, () -> new BenchmarkTfidf(0));
    }
}
