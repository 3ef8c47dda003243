package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inline cases of TX-X7-watermark-z: scipy 1.17.1. */
class WatermarkTest {

    @Test
    void countsStandardDeviationsAboveChance() {
        check(80, 200, 0.25, 4.898979485566357, 4.816785043215445e-07);
        check(50, 200, 0.25, 0, 0.5);
        check(200, 200, 0.5, 14.14213562373095, 1.0442437918812723e-45);
        check(0, 20, 0.5, -4.47213595499958, 0.9999961278917845);
        check(60, 100, 0.5, 2, 0.022750131948179195);
    }

    private static void check(int green, int tokens, double gamma, double z, double p) {
        Measurement watermark =
                measured(new Watermark(gamma), List.of(fielded(0, "x", "green", green, "tokens", tokens)));
        assertEquals(z, watermark.value(), 1e-9);
        assertEquals(p, value(watermark, "p"), 1e-9 * p);
    }

    @Test
    void addsUpTokensOfAllTexts() {
        // 40 + 40 green of 100 + 100.
        List<Sample> texts =
                List.of(fielded(0, "x", "green", 40, "tokens", 100), fielded(1, "x", "green", 40, "tokens", 100));
        assertEquals(4.898979485566357, measure(new Watermark(), texts), 1e-9);
    }

    @Test
    void hasNoValueWithoutTokens() {
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new Watermark(), List.of(fielded(0, "x", "green", 0, "tokens", 0))));
        assertThrows(
                NothingToMeasure.class,
                () -> measure(new Watermark(), List.of(fielded(0, "x", "green", 9, "tokens", 3))));
        assertThrows(IllegalArgumentException.class, () -> new Watermark(1));
    }
}
