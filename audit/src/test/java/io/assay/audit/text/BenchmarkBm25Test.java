package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A hand-worked case; scores without a sum are those of rank_bm25 0.2.2 (BM25Okapi). */
class BenchmarkBm25Test {

    private static final List<io.assay.core.Sample> ANIMALS = texts("red fox", "a dog", "the cat", "a cow");

    @Test
    void scoresWhatTheItemWouldScoreItself() {
        // idf = ln(3.5/1.5) for both words, each gains 1 (1 + k1) / (1 + k1) in a text of mean length.
        var measurement = measured(new BenchmarkBm25(), together(ANIMALS, texts(Role.BENCHMARK, "Red fox!")));
        assertEquals(2 * Math.log(3.5 / 1.5), value(measurement, "mean-max"), 1e-12);
        assertEquals(1, value(measurement, "mean-max-share-of-own"), 1e-12);
        assertEquals(1, measurement.value());
        assertEquals(0, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void countsWordsThatNoTextHoldsAgainstTheItem() {
        // fox, idf ln(3.5/1.5), of an item of ten words; the nine others would have weighed ln(4.5/0.5) each.
        var measurement = measured(
                new BenchmarkBm25(), together(ANIMALS, texts(Role.BENCHMARK, "fox b1 b2 b3 b4 b5 b6 b7 b8 b9")));
        assertEquals(Math.log(3.5 / 1.5), value(measurement, "mean-max"), 1e-12);
        assertEquals(0, measurement.value());
    }

    @Test
    void repeatsWordsAndMarksDownLongTextsAsThePeerDoes() {
        var data = together(
                texts("fox fox den", "a quick brown fox jumps over a lazy dog", "cats", "birds fly"),
                texts(Role.BENCHMARK, "fox fox dog", "cats"));
        Measurement measurement = measured(new BenchmarkBm25(), data);
        assertEquals(
                List.of("synthetic.txt:2", "synthetic.txt:3"),
                measurement.lists().get("top"));
        List<String> scores = measurement.lists().getOrDefault("scores", List.of());
        assertEquals(0.5198146382743581, Double.parseDouble(scores.get(0)), 1e-9);
        assertEquals(1.2646236722197068, Double.parseDouble(scores.get(1)), 1e-9);
    }

    @Test
    void agreesWithThePeerOnTheGoldenCase() {
        var measurement = measured(new BenchmarkBm25(), BenchmarkSimilarityTest.contamination());
        List<String> top = measurement.lists().getOrDefault("top", List.of());
        List<String> scores = measurement.lists().getOrDefault("scores", List.of());
        assertEquals(40, top.size());
        assertEquals(List.of("k33", "k23", "k33", "k8"), top.subList(0, 4));
        assertEquals(29.743437497541578, Double.parseDouble(scores.get(0)), 1e-9);
        assertEquals(208.4847689647122, Double.parseDouble(scores.get(39)), 1e-9);
    }

    @Test
    void growsWithEachItemThatLeaks() {
        String[] items = {"a1 b1 c1", "a2 b2 c2", "a3 b3 c3", "a4 b4 c4"};
        String[] some = {"q", "r", "s", "t", "u", "v", "w", "x", "y", "z"};
        for (int leaked = 0; leaked < items.length; leaked++) {
            var data = together(texts(some), texts(Role.BENCHMARK, items));
            assertEquals(leaked / 4.0, measure(new BenchmarkBm25(), data));
            some[leaked] = "see " + items[leaked];
        }
    }

    @Test
    void findsNothingWhereEveryWordIsInMostTexts() {
        assertEquals(0, measure(new BenchmarkBm25(), together(texts("a b"), texts(Role.BENCHMARK, "a b", ""))));
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkBm25(), texts("a")));
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkBm25(), texts(Role.BENCHMARK, "a")));
        assertThrows(IllegalArgumentException.class, () -> new BenchmarkBm25(-1, 0.75, 0.5));
    }
}
