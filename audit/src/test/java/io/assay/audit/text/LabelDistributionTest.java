package io.assay.audit.text;

import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static io.assay.testkit.Samples.sample;
import static io.assay.testkit.Samples.together;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Chart;
import io.assay.core.Fields;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelDistributionTest {

    private static List<Sample> labels(Role role, String labels) {
        List<Sample> samples = new ArrayList<>();
        for (String label : labels.split(" ", -1)) {
            samples.add(sample(role, samples.size(), "text", Fields.of(Map.of("label", label))));
        }
        return samples;
    }

    @Test
    void comparesWithTheReference() {
        var measurement = measured(
                new LabelDistribution(),
                together(labels(Role.SYNTHETIC, "a a a b"), labels(Role.REFERENCE, "a a b b")));
        assertEquals(0.25, measurement.value(), 1e-12);
        // scipy 1.18.1: chi2_contingency([[3,1],[2,2]], correction=False), jensenshannon([.75,.25],[.5,.5], base=2).
        assertEquals(0.5333333333333333, value(measurement, "chi-square"), 1e-12);
        assertEquals(0.4652088184521418, value(measurement, "chi-square-p"), 1e-9);
        assertEquals(0.2581988897471611, value(measurement, "cramers-v"), 1e-12);
        assertEquals(0.22089576884901735, value(measurement, "js-distance-base2"), 1e-9);
        assertEquals(List.of(), measurement.lists().get("missing"));
    }

    @Test
    void aloneMeasuresBalance() {
        var measurement = measured(new LabelDistribution(), labels(Role.SYNTHETIC, "a a a b"));
        assertEquals(0.25, measurement.value(), 1e-12);
        // H(3/4, 1/4) = 0.8113 bits of 1.
        assertEquals(0.8112781244591328, value(measurement, "balance"), 1e-12);
        assertEquals(3, value(measurement, "imbalance-ratio"));
        assertFalse(measurement.values().containsKey("chi-square"));
        assertEquals(0, measure(new LabelDistribution(), labels(Role.SYNTHETIC, "a")));
    }

    @Test
    void namesMissingAndNewLabels() {
        var measurement = measured(
                new LabelDistribution(), together(labels(Role.SYNTHETIC, "a z"), labels(Role.REFERENCE, "a b")));
        assertEquals(List.of("b"), measurement.lists().get("missing"));
        assertEquals(List.of("z"), measurement.lists().get("extra"));
        assertEquals("its label is new", measurement.evidence().get(0).note());
        Chart.Bars bars = (Chart.Bars) measurement.charts().get(0);
        assertEquals(List.of("a", "b", "z"), bars.names());
        assertEquals(List.of(0.5, 0.5, 0.0), bars.reference());
    }

    @Test
    void countsEachOfSeveralLabels() {
        Sample both = sample("text", Map.of("label", List.of("a", "b")));
        assertEquals(0, measure(new LabelDistribution(), List.of(both)), 1e-12);
    }

    @Test
    void growsAsOneLabelIsLost() {
        double last = -1;
        for (String some : List.of("a b a b", "a a a b", "a a a a")) {
            double value = measure(
                    new LabelDistribution(), together(labels(Role.SYNTHETIC, some), labels(Role.REFERENCE, "a b")));
            assertEquals(true, value > last);
            last = value;
        }
    }

    @Test
    void saysWhyWhenThereIsNothingToMeasure() {
        assertThrows(NothingToMeasure.class, () -> measure(new LabelDistribution(), labels(Role.REFERENCE, "a")));
        List<Sample> many = new ArrayList<>();
        for (int i = 0; i <= 10_000; i++) {
            many.add(sample(Role.SYNTHETIC, i, "text", Fields.of(Map.of("label", "l" + i))));
        }
        var nothing = assertThrows(NothingToMeasure.class, () -> measure(new LabelDistribution(), many));
        assertEquals("there are more than 10000 different labels", nothing.getMessage());
    }
}
