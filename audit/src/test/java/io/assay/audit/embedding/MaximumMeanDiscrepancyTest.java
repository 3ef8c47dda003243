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

class MaximumMeanDiscrepancyTest {

    private static final MaximumMeanDiscrepancy METRIC = new MaximumMeanDiscrepancy();

    @Test
    void comparesWithinWithBetween() {
        // Four of six distances are 1, so sigma = 1; 1 + 1 - 2 exp(-1/2).
        var measurement = measured(METRIC, together(synthetic(line(0, 0)), reference(line(1, 1))));
        assertEquals(1, value(measurement, "sigma-median-of-pooled-pairwise-distances"));
        assertEquals(2 - 2 * StrictMath.exp(-0.5), measurement.value(), 1e-12);
        assertEquals(1, value(measurement, "mmd2-biased-linear"), 1e-12);
    }

    /** scikit-learn 1.9.1: rbf_kernel and polynomial_kernel; numpy 2.4.6 for the median. */
    @Test
    void agreesWithScikitLearn() {
        var measurement = measured(
                METRIC,
                together(synthetic(at(0, 1), at(1, 0), at(0, 2), at(3, 1)), reference(at(1, 1), at(2, 0), at(4, 4))));
        assertEquals(2.23606797749979, value(measurement, "sigma-median-of-pooled-pairwise-distances"), 1e-12);
        assertEquals(-0.13262161854359622, value(measurement, "mmd2-unbiased-rbf-median"), 1e-12);
        assertEquals(0.1717095596419147, value(measurement, "mmd2-biased-rbf-median"), 1e-12);
        assertEquals(-0.15089233983090639, value(measurement, "mmd2-unbiased-rbf-sigma-1"), 1e-12);
        assertEquals(2.2222222222222214, value(measurement, "mmd2-biased-linear"), 1e-12);
        assertEquals(-78.45833333333333, value(measurement, "kid-one-block-poly3-gamma-1/d-coef-1-unbiased"), 1e-9);
    }

    @Test
    void growsAsTheSetsMoveApart() {
        double last = -2;
        for (double shift = 0; shift <= 4; shift++) {
            double value =
                    measure(METRIC, together(synthetic(line(shift, shift + 1, shift + 2)), reference(line(0, 1, 2))));
            assertTrue(value > last);
            last = value;
        }
    }

    @Test
    void takesSigmaOneWhereAllTextsAreTheSame() {
        var measurement = measured(METRIC, together(synthetic(line(3, 3)), reference(line(3, 3))));
        assertEquals(1, value(measurement, "sigma-median-of-pooled-pairwise-distances"));
        assertEquals(0, measurement.value());
    }

    @Test
    void needsTwoTextsASide() {
        assertThrows(
                NothingToMeasure.class, () -> measure(METRIC, together(synthetic(line(1)), reference(line(1, 2)))));
    }
}
