package io.assay.core.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class IntervalsOfPartsTest {

    @Test
    void shrinksTheErrorOfAPartToThatOfAll() {
        // A quarter of the samples has twice the error, so what the part says is halved.
        double half = halfWidth(10, 10) / 2;
        assertEquals(half, halfWidth(10, 40), 1e-12);
    }

    @Test
    void saysNothingWhereNoGroupOfThePartMadeADifference() {
        assertEquals(Optional.empty(), Intervals.ofPart(22, new double[] {3, 3, 3}, 200, 2000));
    }

    @Test
    void isSureOfAValueThatNoSampleOfAllChanges() {
        assertEquals(
                0,
                Intervals.ofPart(3, new double[] {3, 3, 3}, 200, 200)
                                .orElseThrow()
                                .high()
                        - 3);
    }

    private static double halfWidth(long part, long used) {
        return Intervals.ofPart(2, new double[] {3, 1}, part, used)
                        .orElseThrow()
                        .high()
                - 2;
    }
}
