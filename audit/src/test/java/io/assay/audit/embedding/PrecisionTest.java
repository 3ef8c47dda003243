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

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

/** With the inline cases of the golden file P21-prdc (prdc 0.2). */
class PrecisionTest {

    private static final double[][] REAL = {at(0, 0), at(1, 0), at(0, 1), at(5, 5)};
    private static final double[][] MADE = {at(0.1, 0.1), at(0.9, 0.1), at(4, 4), at(9, 9)};

    @Test
    void countsTextsInsideTheBallsOfRealOnes() {
        // Radii of 0, 1, 5: 1, 1, 4. 0.5 lies in two balls, 8 in that of 5, 20 in none.
        var measurement = prdc(new Precision(1, Ties.LT), line(0.5, 8, 20), line(0, 1, 5));
        assertEquals(2 / 3.0, measurement.value(), 1e-12);
        assertEquals(1, value(measurement, "density"), 1e-12);
        assertEquals(2, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void agreesWithPrdc() {
        assertValues(prdc(new Precision(1, Ties.LT), MADE, REAL), 1, 0.75, 2, 1);
        assertValues(prdc(new Precision(2, Ties.LT), MADE, REAL), 1, 1, 1.125, 1);
        assertValues(prdc(new Precision(1, Ties.LT), REAL, REAL), 1, 1, 1, 1);
    }

    @Test
    void leavesOutTheRimUnlessToldToKeepIt() {
        double[][] real = line(0, 1, 2, 3);
        double[][] made = line(1, 2, 4);
        assertValues(prdc(new Precision(1, Ties.LT), made, real), 2 / 3.0, 0.75, 2 / 3.0, 0.5);
        assertValues(prdc(new Precision(1, Ties.LE), made, real), 1, 1, 7 / 3.0, 1);
    }

    @Test
    void fallsWithEachTextThatIsNothingReal() {
        double[][] made = line(0.5, 1.5, 2.5, 3.5);
        for (int strange = 0; strange <= made.length; strange++) {
            assertEquals(
                    1 - strange / 4.0,
                    measure(new Precision(1, Ties.LT), together(synthetic(made), reference(line(0, 1, 2, 3, 4)))));
            if (strange < made.length) {
                made[strange] = at(100 + strange);
            }
        }
    }

    @Test
    void needsMoreThanKTextsASide() {
        var nothing = assertThrows(
                NothingToMeasure.class,
                () -> measure(new Precision(2, Ties.LT), together(synthetic(line(1, 2)), reference(line(1, 2, 3)))));
        assertTrue(String.valueOf(nothing.getMessage()).contains("more than 2"));
        assertThrows(IllegalArgumentException.class, () -> new Precision(0, Ties.LT));
    }

    private static Measurement prdc(Precision metric, double[][] made, double[][] real) {
        return measured(metric, together(synthetic(made), reference(real)));
    }

    private static void assertValues(
            Measurement measurement, double precision, double recall, double density, double coverage) {
        assertEquals(precision, value(measurement, "precision"), 1e-9);
        assertEquals(recall, value(measurement, "recall"), 1e-9);
        assertEquals(density, value(measurement, "density"), 1e-9);
        assertEquals(coverage, value(measurement, "coverage"), 1e-9);
    }
}
