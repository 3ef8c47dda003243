package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.texts;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Chart;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LengthDistributionTest {

    private static final LengthDistribution METRIC = new LengthDistribution();

    @Test
    void findsTheLargestGapAndTheMeanShift() {
        // Up to one word lie 1/3 against 0; every text is one word off.
        var values = measured(METRIC, lengths(new int[] {1, 2, 3}, new int[] {2, 3, 4}));
        assertEquals(1 / 3.0, value(values, "ks"), 1e-12);
        assertEquals(1, value(values, "wasserstein-1"), 1e-12);
    }

    /** Expected values are those of scipy 1.17.1 and numpy. */
    @Test
    void agreesWithScipy() {
        var values = measured(METRIC, lengths(new int[] {3, 5, 5, 7, 9, 12, 12, 15}, new int[] {4, 5, 6, 6, 8, 20}));
        assertEquals(8.5, value(values, "mean-words"), 1e-9);
        assertEquals(4.20883424647321, value(values, "sd-words-n-1"), 1e-9);
        assertEquals(3.7, value(values, "q05-type7"), 1e-9);
        assertEquals(8.0, value(values, "median"), 1e-9);
        assertEquals(13.95, value(values, "q95-type7"), 1e-9);
        assertEquals(2.583333333333333, value(values, "wasserstein-1"), 1e-9);
        assertEquals(0.33333333333333337, value(values, "ks"), 1e-9);
        assertEquals(0.7777777777777778, value(values, "ks-p-asymptotic"), 1e-9);
        assertEquals(0.8931509537336213, value(values, "js-distance-base2-over-integers"), 1e-9);
    }

    @Test
    void isZeroForEqualLengths() {
        var same = measured(METRIC, lengths(new int[] {1, 5, 9}, new int[] {9, 1, 5}));
        assertEquals(0, same.value());
        assertEquals(1, value(same, "ks-p-asymptotic"));
        assertEquals(0, value(same, "js-distance-base2-over-integers"));
    }

    @Test
    void drawsSharesThatAddUpToOne() {
        var drawn = measured(METRIC, lengths(new int[] {1, 2, 300}, new int[] {0, 40}));
        Chart.Histogram chart = (Chart.Histogram) drawn.charts().get(0);
        assertEquals(chart.edges().size() - 1, chart.synthetic().size());
        assertEquals(1, chart.synthetic().stream().mapToDouble(x -> x).sum(), 1e-12);
        assertEquals(1, chart.reference().stream().mapToDouble(x -> x).sum(), 1e-12);
    }

    @Test
    void risesAsMoreTextsAreCutShort() {
        int[] real = new int[50];
        Arrays.setAll(real, i -> 10 + i % 17);
        double last = -1;
        for (int cut = 0; cut <= 50; cut += 10) {
            int[] synthetic = real.clone();
            Arrays.fill(synthetic, 0, cut, 3);
            double value = measure(METRIC, lengths(synthetic, real));
            assertTrue(value > last, value + " is not above " + last);
            last = value;
        }
    }

    @Test
    void needsReference() {
        assertThrows(NothingToMeasure.class, () -> measure(METRIC, texts("a b")));
    }

    private static List<Sample> lengths(int[] synthetic, int[] reference) {
        return together(of(Role.SYNTHETIC, synthetic), of(Role.REFERENCE, reference));
    }

    private static List<Sample> of(Role role, int[] lengths) {
        return texts(role, Arrays.stream(lengths).mapToObj("w "::repeat).toArray(String[]::new));
    }
}
