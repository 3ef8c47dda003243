package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.reference;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

/** The curve itself is tested in {@link DivergenceCurveTest}. */
class MauveTest {

    private static final Mauve METRIC = new Mauve(2, 5, 25, 5);

    @Test
    void countsBothSidesInTheSameBuckets() {
        // Two directions, far apart, are the two buckets: 5 and 5 texts against 9 and 1.
        var measurement = measured(METRIC, together(synthetic(two(5, 5)), reference(two(9, 1))));
        assertEquals(0.7647482728067936, measurement.value(), 1e-9);
        assertEquals(0.6710958126174331, value(measurement, "mauve"), 1e-9);
        assertEquals(0.10736378916349301, value(measurement, "frontier-integral-star"), 1e-9);
        assertEquals(0.13756026293085355, value(measurement, "frontier-integral"), 1e-9);
        assertEquals(0, value(measurement, "mauve-star-sd"), 1e-12);
        assertEquals(2, value(measurement, "buckets"));
    }

    @Test
    void fallsAsOneSubjectCrowdsOutTheOther() {
        double last = 2;
        for (int more = 0; more <= 5; more++) {
            double value = measure(METRIC, together(synthetic(two(5 + more, 5 - more)), reference(two(5, 5))));
            assertTrue(more == 0 ? value == 1 : value < last);
            last = value;
        }
    }

    @Test
    void takesATenthOfTheSmallerSideAsBuckets() {
        var measurement = measured(new Mauve(), together(synthetic(two(30, 30)), reference(two(20, 20))));
        assertEquals(4, value(measurement, "buckets"));
    }

    @Test
    void needsTwoTextsWithADirectionASide() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(METRIC, together(synthetic(at(1, 0), at(0, 0)), reference(two(5, 5)))));
        assertThrows(IllegalArgumentException.class, () -> new Mauve(1, 5, 25, 5));
        assertThrows(IllegalArgumentException.class, () -> new Mauve(0, 0, 25, 5));
        assertThrows(IllegalArgumentException.class, () -> new Mauve(0, 5, 1, 5));
        assertThrows(IllegalArgumentException.class, () -> new Mauve(0, 5, 25, 0));
    }

    private static double[][] two(int right, int up) {
        double[][] vectors = new double[right + up][];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = i < right ? at(1, 0.001 * i) : at(0.001 * (i - right), 1);
        }
        return vectors;
    }
}
