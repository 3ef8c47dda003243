package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.line;
import static io.assay.audit.embedding.Vectored.reference;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

class CoverageTest {

    private static final Coverage METRIC = new Coverage(1, Ties.LT);

    @Test
    void countsRealTextsThatHaveASyntheticOneNear() {
        // Radii of 0, 1, 5: 1, 1, 4. 0.5 is near 0 and 1, 4.5 away from 5.
        assertEquals(2 / 3.0, measure(METRIC, together(synthetic(line(0.5, 20)), reference(line(0, 1, 5)))), 1e-12);
    }

    @Test
    void fallsAsASubjectIsForgotten() {
        double[][] real = line(0, 1, 2, 30, 31, 32, 60, 61, 62, 90, 91, 92);
        double[][] made = line(0.4, 1.4, 2.4, 30.4, 31.4, 32.4, 60.4, 61.4, 62.4, 90.4, 91.4, 92.4);
        for (int forgotten = 0; forgotten < 4; forgotten++) {
            assertEquals(1 - forgotten / 4.0, measure(METRIC, together(synthetic(made), reference(real))), 1e-12);
            // A subject of three real texts is not written about any more; the first is written about instead.
            for (int i = 0; i < 3; i++) {
                made[3 * (3 - forgotten) + i] = made[i];
            }
        }
    }

    @Test
    void showsTheTextsThatCrowd() {
        var measurement = measured(METRIC, together(synthetic(line(90, 0.5)), reference(line(0, 1, 5))));
        assertEquals(1, measurement.evidence().get(0).samples().get(0).ordinal());
    }

    @Test
    void needsMoreThanKTextsASide() {
        assertThrows(
                NothingToMeasure.class, () -> measure(METRIC, together(synthetic(line(1, 2)), reference(line(1)))));
        assertThrows(IllegalArgumentException.class, () -> new Coverage(0, Ties.LT));
    }
}
