package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KrippendorffAlphaTest {

    /** Krippendorff 2011, section C: four observers, twelve units, scores missing. A dot is a missing score. */
    private static final List<String> OBSERVERS =
            List.of("123321412...", "1233224125.3", ".3332342251.", "12332441251.");

    @Test
    void meetsThePublishedExample() {
        assertEquals(0.849, KrippendorffAlpha.interval(units(OBSERVERS)).orElseThrow(), 5e-4);
    }

    @Test
    void isOneWhereAllAgreeAndMinusOneHalfWhereTwoAlwaysDiffer() {
        assertEquals(1, KrippendorffAlpha.interval(units(List.of("010", "010"))).orElseThrow(), 1e-12);
        // Two units, scores 0 1 and 1 0: observed 2 * 2 = 4; of all four scores 2 * 4 * 1 = 8; 1 - 3 * 4 / 8.
        assertEquals(
                -0.5, KrippendorffAlpha.interval(units(List.of("01", "10"))).orElseThrow(), 1e-12);
    }

    @Test
    void hasNoValueWhereNothingCouldDisagree() {
        assertTrue(KrippendorffAlpha.interval(units(List.of("111", "111"))).isEmpty());
        assertTrue(KrippendorffAlpha.interval(units(List.of("123"))).isEmpty());
        assertTrue(KrippendorffAlpha.interval(List.of(new double[] {0.1, 0.1}, new double[] {0.1, 0.1, 0.1}))
                .isEmpty());
    }

    private static List<double[]> units(List<String> observers) {
        List<double[]> units = new ArrayList<>();
        for (int unit = 0; unit < observers.get(0).length(); unit++) {
            int place = unit;
            units.add(observers.stream()
                    .mapToInt(observer -> observer.charAt(place))
                    .filter(score -> score != '.')
                    .mapToDouble(score -> score - '0')
                    .toArray());
        }
        return units;
    }
}
