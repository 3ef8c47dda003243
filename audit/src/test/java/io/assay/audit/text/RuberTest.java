package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases and their values are those of TX-06-ruber (numpy 2.4.6). */
class RuberTest {

    private static final double[] REFERENCED = {
        0.013, 0.262, 0.253, 0.951, 0.537, 0.267, 0.994, 0.488, 0.941, 0.998, 0.402, 0.41, 0.261, 0.745, 0.166, 0.394,
        0.229, 0.33, 0.015, 0.632
    };
    private static final double[] UNREFERENCED = {
        0.581, 0.81, 0.005, 0.178, 0.617, 0.138, 0.767, 0.375, 0.809, 0.118, 0.849, 0.432, 0.923, 0.423, 0.732, 0.701,
        0.43, 0.505, 0.897, 0.253
    };

    @Test
    void combinesOnTheScaleOfTheData() {
        List<Sample> replies = replies(REFERENCED, UNREFERENCED);
        Measurement least = measured(new Ruber(), replies);
        assertEquals(0.3105323313758667, least.value(), 1e-9);
        assertEquals(0.7165326299724628, value(least, "max"), 1e-9);
        assertEquals(0.5135324806741648, value(least, "arithmetic"), 1e-9);
        assertEquals(0.4248813303447269, value(least, "geometric"), 1e-9);
        assertEquals(0.4248813303447269, measure(new Ruber(Ruber.Combination.GEOMETRIC), replies), 1e-9);
    }

    @Test
    void poolsWordVectors() {
        Object reply = List.of(
                List.of(0.626, 2.164, 0.956, -1.08),
                List.of(-0.594, 0.861, -0.044, 1.192),
                List.of(-1.942, 2.113, 1.885, -1.448),
                List.of(-0.296, -0.604, -0.369, 0.996));
        Object reference = List.of(
                List.of(-0.296, -0.604, -0.369, 0.996),
                List.of(-0.486, -0.889, 0.757, 1.406),
                List.of(-0.388, 0.36, -1.389, 1.079),
                List.of(2.391, 0.686, 0.017, -2.001),
                List.of(-0.243, -2.022, 0.877, 1.909));
        assertEquals(0.6746603556215908, PooledVectors.cosine(reply, reference).orElseThrow(), 1e-9);
        Observation pooled = new Observation(fielded(0, "x", "referenced", List.of(reply, reference)), 0);
        assertEquals(0.6746603556215908, Ruber.referenced(pooled).orElseThrow(), 1e-9);
    }

    @Test
    void theLanguageModelSaysHowWellAReplyFitsItsQuery() {
        // Mean log-likelihoods -1, -3, -2 become 1, 0, 0.5; the smaller of both: 0, 0, 0.5.
        List<Sample> replies = List.of(
                fielded(0, "-1 -1", "referenced", 0, "prompt", "q"),
                fielded(1, "-3", "referenced", 1, "prompt", "q"),
                fielded(2, "-2 -2", "referenced", 0.5, "prompt", "q"));
        assertEquals(0.5 / 3, measure(new Ruber(), replies), 1e-12);
    }

    @Test
    void hasNoValueWhereAScoreIsTheSameForAll() {
        assertThrows(
                NothingToMeasure.class, () -> measure(new Ruber(), replies(REFERENCED, new double[] {0.4, 0.4, 0.4})));
    }

    private static List<Sample> replies(double[] referenced, double[] unreferenced) {
        List<Sample> samples = new ArrayList<>();
        for (int i = 0; i < unreferenced.length; i++) {
            samples.add(fielded(i, "x", "referenced", referenced[i], "unreferenced", unreferenced[i]));
        }
        return samples;
    }
}
