package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.List;
import java.util.stream.IntStream;
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
        Measurement watermark = measured(
                new Watermark(gamma, 0, 15_485_863), List.of(fielded(0, "x", "green", green, "tokens", tokens)));
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
        assertThrows(IllegalArgumentException.class, () -> new Watermark(1, 0, 0));
    }

    /** The first outputs that its authors publish for the seed 5489. */
    @Test
    void drawsAsTheGeneratorThatTorchAndNumpyUse() {
        MersenneTwister random = new MersenneTwister(5489);
        assertEquals(3499211612L, Integer.toUnsignedLong(random.next()));
        assertEquals(581869302L, Integer.toUnsignedLong(random.next()));
        assertEquals(3890346734L, Integer.toUnsignedLong(random.next()));
    }

    /** {@code torch.manual_seed(0); torch.randperm(10)}. */
    @Test
    void permutesAsTorchDoes() {
        assertArrayEquals(new int[] {4, 1, 7, 5, 3, 9, 0, 8, 6, 2}, GreenLists.permutation(0, 10));
    }

    /** Counted in Python, with numpy 2.4.6 for the chance. */
    @Test
    void countsTokensThatAreGreenAfterTheOneBefore() {
        Watermark keyed = new Watermark(0.25, 1000, 15_485_863);
        List<Integer> plain = IntStream.range(0, 60)
                .mapToObj(i -> (i * i * 31 + 7 * i + 3) % 1000)
                .toList();
        Measurement of59 = measured(keyed, List.of(fielded(0, "x", "token-ids", plain)));
        assertEquals(16, value(of59, "green"));
        assertEquals(0.37582301400141443, of59.value(), 1e-9);
        List<Integer> marked = List.of(
                1, 958, 54, 736, 366, 444, 2, 254, 166, 600, 382, 899, 916, 591, 516, 611, 564, 729, 53, 870, 17, 48,
                33, 486, 79, 348, 994, 181, 800, 798, 260);
        assertEquals(30, value(measured(keyed, List.of(fielded(0, "x", "token-ids", marked))), "green"));
        assertEquals(
                0,
                value(measured(keyed, List.of(fielded(0, "x", "token-ids", List.of(5000, -3, 5000)))), "green"),
                "tokens outside of the vocabulary");
    }

    @Test
    void countsThatAreGivenComeFirst() {
        Watermark keyed = new Watermark(0.25, 1000, 15_485_863);
        Sample both = fielded(0, "x", "green", 80, "tokens", 200, "token-ids", List.of(1, 2));
        assertEquals(4.898979485566357, measure(keyed, List.of(both)), 1e-9);
    }
}
