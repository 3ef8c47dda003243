package io.assay.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RocCurveTest {

    @Test
    void theAreaCountsPairsInOrderAndTiesHalf() {
        double[] scores = {0.1, 0.4, 0.4, 0.8};
        // Pairs (positive, negative): 0.4 > 0.1 yes, 0.4 = 0.4 half, 0.8 > 0.1 yes, 0.8 > 0.4 yes: 3.5 of 4.
        assertEquals(OptionalDouble.of(3.5 / 4), RocCurve.area(scores, new boolean[] {false, true, false, true}));
        assertTrue(RocCurve.area(scores, new boolean[4]).isEmpty());
    }
}
