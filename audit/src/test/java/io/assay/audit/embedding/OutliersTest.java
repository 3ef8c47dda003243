package io.assay.audit.embedding;

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

class OutliersTest {

    @Test
    void countsTextsFartherOutThanAnyRealOne() {
        // 0, 1, 3 have the distances 1, 1, 2; 1.5 lies 0.5 away, 9 lies 6 away.
        var measurement = measured(new Outliers(1, 1), together(synthetic(line(1.5, 9)), reference(line(0, 1, 3))));
        assertEquals(0.5, measurement.value());
        assertEquals(1, value(measurement, "outliers"));
        assertEquals(2, value(measurement, "distance-limit"));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void theQuantileSaysHowMuchOfTheReferenceIsUsual() {
        // Half of the distances 1, 1, 2, 4 of 0, 1, 3, 7 are at most 1: 1.5 away is strange then.
        var data = together(synthetic(line(4.5)), reference(line(0, 1, 3, 7)));
        assertEquals(1, measure(new Outliers(1, 0.5), data));
        assertEquals(0, measure(new Outliers(1, 0.75), data));
    }

    @Test
    void growsWithEachStrangeText() {
        double[] made = {0.5, 1.5, 2.5, 3.5};
        for (int strange = 0; strange < made.length; strange++) {
            assertEquals(
                    strange / 4.0,
                    measure(new Outliers(2, 1), together(synthetic(line(made)), reference(line(0, 1, 2, 3, 4)))));
            made[strange] = 50;
        }
    }

    @Test
    void needsMoreThanKRealTexts() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new Outliers(2, 1), together(synthetic(line(1)), reference(line(1, 2)))));
        assertThrows(IllegalArgumentException.class, () -> new Outliers(0, 1));
        assertThrows(IllegalArgumentException.class, () -> new Outliers(1, 0));
        assertThrows(IllegalArgumentException.class, () -> new Outliers(1, 1.1));
    }
}
