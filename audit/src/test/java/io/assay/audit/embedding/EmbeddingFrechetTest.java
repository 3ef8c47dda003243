package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.line;
import static io.assay.audit.embedding.Vectored.reference;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

/** With the inline cases of the golden file TX-04-b (scipy 1.17.1). */
class EmbeddingFrechetTest {

    private static final EmbeddingFrechet METRIC = new EmbeddingFrechet();

    @Test
    void addsTheDistanceOfMeansAndThatOfCovariances() {
        // Means 1 and 3, variances 2 and 8: 4 + 2 + 8 - 2 * 4.
        var measurement = measured(METRIC, together(synthetic(line(0, 2)), reference(line(1, 5))));
        assertEquals(6, measurement.value(), 1e-12);
        assertEquals(4, value(measurement, "means"), 1e-12);
        assertEquals(2, value(measurement, "covariances"), 1e-12);
        assertEquals(0, value(measurement, "rank-deficient"));
    }

    @Test
    void agreesWithTheRootOfScipy() {
        var data = together(
                synthetic(at(1, 0), at(0, 1), at(1, 1), at(3, 4), at(1, 0)),
                reference(at(3, 4), at(1, 0), at(1, 0), at(0, 1)));
        assertEquals(0.0939266483473542, measure(METRIC, data), 1e-8);
    }

    @Test
    void isZeroForEqualSets() {
        double[][] some = {at(1, 0), at(0, 1), at(1, 1)};
        assertEquals(0, measure(METRIC, together(synthetic(some), reference(some))), 1e-7);
    }

    @Test
    void growsWithTheSquareOfAShift() {
        for (double shift = 0; shift <= 3; shift++) {
            var data = together(synthetic(line(shift, 1 + shift, 3 + shift)), reference(line(0, 1, 3)));
            assertEquals(shift * shift, measure(METRIC, data), 1e-12);
        }
    }

    @Test
    void normalisedLooksAtDirectionsAlone() {
        var data = together(synthetic(at(2, 0), at(0, 3)), reference(at(0, 1), at(7, 0)));
        assertEquals(0, measure(new EmbeddingFrechet(true, 0), data), 1e-9);
    }

    @Test
    void addsEpsWhereSamplesAreTooFewAndSaysSo() {
        var data = together(synthetic(at(0, 0), at(0, 2)), reference(at(0, 0), at(2, 0)));
        // Means (0,1) and (1,0): 2. Covariances diag(0,2) and diag(2,0) have no root in common: 2 + 2.
        assertEquals(6, measure(METRIC, data), 1e-9);
        // With 1 on both diagonals: 2 + 4 + 4 - 2 * (sqrt(1 * 3) + sqrt(3 * 1)).
        var measurement = measured(new EmbeddingFrechet(false, 1), data);
        assertEquals(10 - 4 * StrictMath.sqrt(3), measurement.value(), 1e-9);
        assertEquals(1, value(measurement, "rank-deficient"));
    }

    @Test
    void needsTwoTextsASide() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(METRIC, together(synthetic(at(1, 0)), reference(at(3, 4), at(1, 0)))));
        assertThrows(IllegalArgumentException.class, () -> new EmbeddingFrechet(false, -1));
    }
}
