package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.embedding.Vectored.vectors;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import org.junit.jupiter.api.Test;

class BenchmarkEmbeddingTest {

    private static final double[][] ITEMS = {at(1, 0), at(0, 1)};

    @Test
    void countsItemsThatHaveATextNear() {
        // The largest cosines are 0.98 and 0.8: (0.98, 0.199) and (0.6, 0.8) have length 1.
        var measurement = measured(
                new BenchmarkEmbedding(),
                together(
                        synthetic(at(0.98, StrictMath.sqrt(1 - 0.98 * 0.98)), at(0.6, 0.8)),
                        vectors(Role.BENCHMARK, ITEMS)));
        assertEquals(0.5, measurement.value());
        assertEquals(1, value(measurement, "hits"));
        assertEquals(0.89, value(measurement, "mean-max-cosine"), 1e-12);
        assertEquals(0, measurement.evidence().get(0).samples().get(0).ordinal());
        assertEquals("wilson", measurement.interval().orElseThrow().method());
    }

    @Test
    void countsAnItemAtTheThreshold() {
        var data = together(synthetic(at(3, 4)), vectors(Role.BENCHMARK, ITEMS));
        assertEquals(0.5, measure(new BenchmarkEmbedding(0.8), data));
        assertEquals(0, measure(new BenchmarkEmbedding(0.81), data));
        assertEquals(1, measure(new BenchmarkEmbedding(0.6), data));
    }

    @Test
    void growsWithEachItemThatLeaks() {
        double[][] items = {at(1, 0, 0, 0), at(0, 1, 0, 0), at(0, 0, 1, 0), at(0, 0, 0, 1)};
        double[][] texts = {at(1, 1, 1, 1), at(1, 1, 1, 1), at(1, 1, 1, 1), at(1, 1, 1, 1)};
        for (int leaked = 0; leaked < 4; leaked++) {
            assertEquals(
                    leaked / 4.0,
                    measure(new BenchmarkEmbedding(), together(synthetic(texts), vectors(Role.BENCHMARK, items))));
            texts[leaked] = items[leaked];
        }
    }

    @Test
    void needsTextsAndItems() {
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkEmbedding(), synthetic(ITEMS)));
        assertThrows(NothingToMeasure.class, () -> measure(new BenchmarkEmbedding(), vectors(Role.BENCHMARK, ITEMS)));
        assertThrows(IllegalArgumentException.class, () -> new BenchmarkEmbedding(0));
    }
}
