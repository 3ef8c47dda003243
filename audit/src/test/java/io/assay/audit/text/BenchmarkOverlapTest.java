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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hand-worked case and the golden cases of TX-25 (exact n-gram sets of Python). */
class BenchmarkOverlapTest {

    private static final String NATALIA =
            "Natalia sold clips to 48 of her friends in April, and then she sold half as many"
                    + " clips in May. How many clips did Natalia sell altogether in April and May?";

    @Test
    void countsItemsOfWhichAnNgramOccurs() {
        var measurement = measured(
                new BenchmarkOverlap(3, 0), together(texts("q", "z a b c"), texts(Role.BENCHMARK, "A, b c d", "x y")));
        assertEquals(0.5, measurement.value());
        assertEquals(0.5, value(measurement, "rate-coverage-at-least-0.7"));
        assertEquals(0.25, value(measurement, "mean-share-of-ngrams-found"));
        assertEquals(0.375, value(measurement, "mean-token-coverage"));
        assertEquals(1, value(measurement, "items-shorter-than-n"));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
        assertEquals("wilson", measurement.interval().orElseThrow().method());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "natalia sold clips to 48 of her friends in april and then she | 1 | 1",
                "natalia sold clips to 48 of her friends in april and then | 0 | 1",
                "NATALIA, SOLD, CLIPS, TO, 48, OF, HER, FRIENDS, IN, APRIL, AND, THEN, SHE, SOLD | 1 | 1"
            })
    void needsThirteenWordsInARow(String text, double hit13, double hit8) {
        var data = together(texts(text), texts(Role.BENCHMARK, NATALIA));
        assertEquals(hit13, measure(new BenchmarkOverlap(13, 0), data));
        assertEquals(hit8, measure(new BenchmarkOverlap(8, 0), data));
    }

    @Test
    void cannotHitAnItemShorterThanN() {
        var data = together(texts(NATALIA), texts(Role.BENCHMARK, "natalia sold clips to 48 of her friends in"));
        assertEquals(0, measure(new BenchmarkOverlap(13, 0), data));
        assertEquals(1, measure(new BenchmarkOverlap(8, 0), data));
    }

    @ParameterizedTest
    @CsvSource({
        "8, 0.21333333333333335, 0.1, 0.12131906796546021, 0.13683887361589728, 32, b144",
        "13, 0.15333333333333332, 0.1, 0.10902161314589735, 0.12162980615253592, 23, b142"
    })
    void agreesWithSets(int n, double any, double covered, double found, double coverage, int hits, String last) {
        var data = together(
                GoldenInputs.csv(Role.SYNTHETIC, "text/inputs/contamination-corpus.csv"),
                GoldenInputs.csv(Role.BENCHMARK, "text/inputs/contamination-benchmark.csv"));
        var measurement = measured(new BenchmarkOverlap(n, 0), data);
        assertEquals(any, value(measurement, "rate-any-ngram"), 1e-9);
        assertEquals(covered, value(measurement, "rate-coverage-at-least-0.7"), 1e-9);
        assertEquals(found, value(measurement, "mean-share-of-ngrams-found"), 1e-9);
        assertEquals(coverage, value(measurement, "mean-token-coverage"), 1e-9);
        List<String> ids = measurement.lists().getOrDefault("hits", List.of());
        assertEquals(hits, ids.size());
        assertEquals("b9", ids.get(0));
        assertEquals(last, ids.get(ids.size() - 1));
        assertEquals(1 / 6.0, measure(new BenchmarkOverlap(13, 50), data), 1e-9);
    }

    @Test
    void growsWithEachItemThatLeaks() {
        String[] items = {"a b c d", "e f g h", "i j k l", "m n o p"};
        String[] some = {"q", "r", "s", "t"};
        for (int leaked = 0; leaked < items.length; leaked++) {
            var data = together(texts(some), texts(Role.BENCHMARK, items));
            assertEquals(leaked / 4.0, measure(new BenchmarkOverlap(3, 0), data));
            some[leaked] = "see " + items[leaked];
        }
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkOverlap(), texts("a")));
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkOverlap(), texts(Role.BENCHMARK, "a")));
    }
}
