package io.assay.audit.text;

import static io.assay.audit.text.Fielded.fielded;
import static io.assay.audit.text.Values.value;
import static io.assay.testkit.Samples.measure;
import static io.assay.testkit.Samples.measured;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Sample;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inline cases of TX-X4-canary-exposure, after Carlini et al. 2019. */
class CanaryExposureTest {

    @Test
    void ranksTheCanaryAmongCandidates() {
        check(1, 3, 1, 3, scored(3, -3.2, -5.1, -4.4, -2.9, -6.0, -3.9, -5.5, -4.8));
        check(1, 2, 2, 1, scored(0, -1.0, -1.0, -2.0, -3.0));
        check(1, 0, 1, 0, scored(0, -2.5));
    }

    private static void check(
            double optimisticRank,
            double optimistic,
            double pessimisticRank,
            double pessimistic,
            List<Sample> samples) {
        Measurement exposure = measured(new CanaryExposure(), samples);
        assertEquals(pessimistic, exposure.value(), 1e-9);
        assertEquals(optimisticRank, value(exposure, "rank-optimistic"));
        assertEquals(optimistic, value(exposure, "exposure-optimistic"), 1e-9);
        assertEquals(pessimisticRank, value(exposure, "rank-pessimistic"));
        assertEquals(pessimistic, value(exposure, "exposure-pessimistic"), 1e-9);
    }

    @Test
    void theLanguageModelRanksWhereNoScoreIsGiven() {
        // Log-probabilities -2 (canary), -3, -1, -4: rank 2 of 4, one bit.
        List<Sample> texts = List.of(
                fielded(0, "_ -1 -1", "canary", true),
                fielded(1, "_ -3", "canary", false),
                fielded(2, "_ -1", "canary", false),
                fielded(3, "_ -4", "canary", false));
        assertEquals(1, measure(new CanaryExposure(), texts), 1e-12);
    }

    @Test
    void takesTheMeanOverCanaries() {
        List<Sample> samples = new ArrayList<>(scored(0, -1, -2, -3, -4));
        samples.add(fielded(9, "x", "score", -9, "canary", "yes"));
        // Of 4 each: rank 1 has 2 bits, rank 4 none.
        assertEquals(1, measure(new CanaryExposure(), samples), 1e-9);
    }

    @Test
    void risesAsTheCanaryIsLikelier() {
        assertTrue(measure(new CanaryExposure(), scored(0, -1, -2, -3))
                > measure(new CanaryExposure(), scored(1, -1, -2, -3)));
    }

    @Test
    void hasNoValueWithoutCanary() {
        assertThrows(NothingToMeasure.class, () -> measure(new CanaryExposure(), scored(-1, -1, -2)));
    }

    private static List<Sample> scored(int canary, double... scores) {
        List<Sample> samples = new ArrayList<>();
        for (double score : scores) {
            samples.add(fielded(samples.size(), "x", "score", score, "canary", samples.size() == canary));
        }
        return samples;
    }
}
