package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.testkit.Samples.measure;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hand-worked cases. */
class UslHTest {

    private static final List<Double> WEIGHTS = List.of(0.5, 0.3, 0.2);

    @Test
    void composesByLevels() {
        List<Sample> reply = List.of(fielded(0, "x", "understandable", 0.8, "sensible", 0.5, "likeable", "0.5"));
        // .5*.8 + .3*.4 + .2*.2 | .5*.8 + .3*.5 + .2*.5 | .5*.8 + .3*.5 + .2*.25
        assertEquals(0.56, measure(new UslH(WEIGHTS, UslH.Composition.H), reply), 1e-12);
        assertEquals(0.65, measure(new UslH(WEIGHTS, UslH.Composition.A), reply), 1e-12);
        assertEquals(0.60, measure(new UslH(WEIGHTS, UslH.Composition.HS), reply), 1e-12);
        assertEquals(1.4 / 3, measure(new UslH(), reply), 1e-12);
    }

    @Test
    void fallsToNothingWhereNothingIsUnderstood() {
        assertEquals(
                0, measure(new UslH(), List.of(fielded(0, "x", "understandable", 0, "sensible", 1, "likeable", 1))));
    }

    @Test
    void hasNoValueWhereAScoreIsMissing() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new UslH(), List.of(fielded(0, "x", "understandable", 0.5, "likeable", 0.2))));
    }

    @Test
    void wantsThreeWeightsThatAddUpToOne() {
        assertThrows(IllegalArgumentException.class, () -> new UslH(List.of(0.5, 0.5), UslH.Composition.H));
        assertThrows(IllegalArgumentException.class, () -> new UslH(List.of(0.5, 0.5, 0.5), UslH.Composition.H));
    }
}
