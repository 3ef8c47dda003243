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
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

class EnergyDistanceTest {

    private static final EnergyDistance METRIC = new EnergyDistance();

    @Test
    void isTwiceTheDistanceOfTwoPoints() {
        assertEquals(6, measure(METRIC, together(synthetic(line(0)), reference(line(3)))), 1e-12);
    }

    @Test
    void takesAwayTheDistancesWithin() {
        // Between 0, 2 and 1: 1 and 1; within 0, 2: of four ordered pairs two are 2 apart. 2 * 1 - 1 - 0.
        assertEquals(1, measure(METRIC, together(synthetic(line(0, 2)), reference(line(1)))), 1e-12);
    }

    /** scipy 1.18.1: cdist, wasserstein_distance, ks_2samp, energy_distance. */
    @Test
    void agreesWithScipy() {
        var measurement = measured(
                METRIC,
                together(synthetic(at(0, 1), at(1, 0), at(0, 2), at(3, 1)), reference(at(1, 1), at(2, 0), at(4, 4))));
        assertEquals(1.2059241977247321, measurement.value(), 1e-12);
        assertEquals(1.3333333333333335, value(measurement, "wasserstein-1-of-e0"), 1e-12);
        assertEquals(0.5, value(measurement, "ks-of-e0"), 1e-12);
        assertEquals(1.0408329997330665, value(measurement, "scipy-energy-distance-of-e0"), 1e-12);
    }

    @Test
    void isZeroForEqualSetsAndGrowsAsTheyMoveApart() {
        double last = -1;
        for (double shift = 0; shift <= 4; shift++) {
            double value =
                    measure(METRIC, together(synthetic(line(shift, shift + 1, shift + 5)), reference(line(0, 1, 5))));
            assertTrue(shift == 0 ? value == 0 : value > last);
            last = value;
        }
    }

    @Test
    void needsBothSides() {
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, synthetic(line(1))));
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, reference(line(1))));
    }
}
