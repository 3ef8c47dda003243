package io.assay.report;

import static io.assay.report.SampleMetric.metric;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.report.Report;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {

    @Test
    void aLossIsMeasuredOnTheWayFromRealToUnrelated() {
        // The way is 0.9 - 0.1 = 0.8. Losses: 0.04 is 5 %, 0.3 is 38 %, 0.5 is 63 %.
        assertEquals(Optional.of(Standing.AS_REAL), standing(0.86, 0.01));
        assertEquals(Optional.of(Standing.SOMEWHAT_WORSE), standing(0.6, 0.01));
        assertEquals(Optional.of(Standing.FAR), standing(0.4, 0.01));
    }

    @Test
    void aLossWithinNoiseIsNone() {
        // Noise of the difference: 0.12 * sqrt(2) = 0.17; the loss is 0.15.
        assertEquals(Optional.of(Standing.AS_REAL), standing(0.75, 0.12));
    }

    @Test
    void tooWideAnIntervalDecidesNothing() {
        // Noise: 0.4 * sqrt(2) = 0.57, more than half of the way of 0.8.
        assertEquals(Optional.of(Standing.UNDECIDED), standing(0.8, 0.4));
    }

    @Test
    void noiseGrowsWhenTheBaselineIsSmaller() {
        // n = 10,000 against a baseline of 100 items: the half width of 0.01 is worth 0.1 there, 0.14 for the
        // difference.
        var metric = metric("m", Dimension.FIDELITY)
                .value(0.8, 0.01)
                .n(10_000)
                .baselines(0.9, 0.1, 100)
                .build();
        assertEquals(Optional.of(Standing.AS_REAL), Standing.of(metric));
    }

    @Test
    void theGoalSaysWhichWayIsWorse() {
        var lower = metric("m", Dimension.FIDELITY)
                .goal(Goal.LOWER)
                .value(0.5, 0.01)
                .baselines(0.1, 0.6, 100)
                .build();
        assertEquals(Optional.of(Standing.FAR), Standing.of(lower));
        // From the target 0.5: real is 0.1 away, this 0.25, the worst 0.5; so 0.15 on a way of 0.4.
        var target = metric("m", Dimension.FIDELITY)
                .target(0.5)
                .value(0.75, 0.01)
                .baselines(0.6, Double.NaN, 100)
                .build();
        assertEquals(Optional.of(Standing.SOMEWHAT_WORSE), Standing.of(target));
        var neither = metric("m", Dimension.FIDELITY)
                .goal(Goal.DESCRIPTIVE)
                .baselines(0.6, 0.1, 100)
                .build();
        assertEquals(Optional.empty(), Standing.of(neither));
    }

    @Test
    void closerThanRealDataIsAWarning() {
        Report report = SampleReport.of(metric("text.mmd", Dimension.FIDELITY)
                .goal(Goal.LOWER)
                .value(0.1, 0.01)
                .baselines(0.3, 0.9, 100)
                .build());
        assertTrue(Verdict.of(report).quality().text().contains("can mean copying"));
    }

    @Test
    void harmIsCountedInPlainWords() {
        Opinion trust = Verdict.of(SampleReport.typical()).trustworthiness();
        assertTrue(
                trust.headline().startsWith("34 of 150 texts hold personal data (22.7 %); 2 of 150 texts stand"),
                trust.headline());
    }

    @Test
    void nothingFoundIsNotNothingThere() {
        var none = metric("text.pii-rate", Dimension.PRIVACY)
                .goal(Goal.LOWER)
                .summary("Share of texts that hold personal data")
                .value(0, 0.02)
                .build();
        Opinion trust = Verdict.of(SampleReport.of(none)).trustworthiness();
        assertEquals(
                "Nothing was found by the one metric that looked for harm; that is no proof that there is none.",
                trust.headline());
        assertTrue(
                trust.text().contains("None of 150 texts hold personal data (the true share may still be up to 2 %)"),
                trust.text());
    }

    @Test
    void whatWasNotMeasuredIsNamed() {
        Verdict verdict = Verdict.of(SampleReport.allSkipped());
        assertEquals("Quality was not measured.", verdict.quality().headline());
        assertTrue(verdict.quality().text().contains("Skipped: text.mauve."));
        assertTrue(
                verdict.quality()
                        .text()
                        .contains(
                                "0 of 4 dimensions could be measured; not measured: validity, fidelity, diversity and utility."));
        assertTrue(Verdict.of(SampleReport.typical()).trustworthiness().text().contains("Failed: text.membership."));
    }

    @Test
    void withoutRealDataNothingIsCalledGood() {
        Opinion quality = Verdict.of(
                        SampleReport.of(metric("text.x", Dimension.DIVERSITY).build()))
                .quality();
        assertEquals("Measured, but with no real data to compare with.", quality.headline());
        assertFalse(quality.text().contains("as real"));
    }

    private static Optional<Standing> standing(double value, double half) {
        return Standing.of(metric("m", Dimension.FIDELITY)
                .value(value, half)
                .n(100)
                .baselines(0.9, 0.1, 100)
                .build());
    }
}
