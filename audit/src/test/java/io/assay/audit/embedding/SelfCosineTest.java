package io.assay.audit.embedding;

import static io.assay.audit.embedding.Vectored.at;
import static io.assay.audit.embedding.Vectored.synthetic;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.NothingToMeasure;
import org.junit.jupiter.api.Test;

/** With the inline cases of the golden file TX-08 (scikit-learn 1.9.1). */
class SelfCosineTest {

    private static final SelfCosine METRIC = new SelfCosine();

    @Test
    void isTheMeanOfThreeCosines() {
        // 0, 0.7071 and 0.7071.
        assertEquals(0.4714045207910316, measure(METRIC, synthetic(at(1, 0), at(0, 1), at(1, 1))), 1e-9);
    }

    @Test
    void isOneForCopiesAndDoesNotSeeLengths() {
        assertEquals(1, measure(METRIC, synthetic(at(1, 0), at(1, 0), at(2, 0), at(5, 0))), 1e-9);
    }

    @Test
    void isBelowZeroForTextsThatTurnAway() {
        // Three directions 120 degrees apart: every cosine is -1/2.
        double side = StrictMath.sqrt(3) / 2;
        assertEquals(-0.5, measure(METRIC, synthetic(at(1, 0), at(-0.5, side), at(-0.5, -side))), 1e-12);
    }

    @Test
    void risesWithEachTextThatRepeatsAnother() {
        double[][] texts = {at(1, 0, 0, 0), at(0, 1, 0, 0), at(0, 0, 1, 0), at(0, 0, 0, 1)};
        double last = -1;
        for (int copies = 1; copies <= 4; copies++) {
            texts[copies - 1] = texts[0];
            // Of six pairs those among the copies have the cosine 1, the others 0.
            double value = measure(METRIC, synthetic(texts));
            assertEquals(copies * (copies - 1) / 12.0, value, 1e-12);
            assertTrue(value > last);
            last = value;
        }
    }

    @Test
    void leavesOutAVectorWithoutLength() {
        var measurement = measured(METRIC, synthetic(at(1, 0), at(0, 0), at(1, 1)));
        assertEquals(StrictMath.sqrt(0.5), measurement.value(), 1e-12);
        assertEquals(1, value(measurement, "without-length"));
    }

    @Test
    void needsTwoTexts() {
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, synthetic(at(1, 0))));
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, synthetic(at(1, 0), at(0, 0))));
    }
}
