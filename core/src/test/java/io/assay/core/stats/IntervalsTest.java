package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalsTest {

    /** Expected limits: statsmodels 0.15.0, proportion_confint(method='wilson'). */
    @ParameterizedTest
    @CsvSource({
        "23, 100, 0.95, 0.15843265880303448, 0.3215438302287378",
        "850, 1000, 0.95, 0.8265313415731996, 0.8707899274869118",
        "100, 100, 0.95, 0.9630065017930143, 1.0",
        "0, 5, 0.95, 0.0, 0.43448246478317476",
        "1, 2, 0.9, 0.1208663194222736, 0.8791336805777263",
        "499, 1000, 0.99, 0.4584136770279477, 0.5395995053018592"
    })
    void wilsonEqualsStatsmodels(long successes, long n, double level, double low, double high) {
        Interval interval = Wilson.interval(successes, n, level);
        assertEquals(low, interval.low(), 1e-9);
        assertEquals(high, interval.high(), 1e-9);
    }

    @Test
    void wilsonRefusesNoTrials() {
        assertThrows(IllegalArgumentException.class, () -> Wilson.interval(0, 0, 0.95));
    }

    @Test
    void bootstrapOfAMeanIsNearTheNormalIntervalAndTheSameEveryTime() {
        // 400 scores 0 and 1 in turn: standard error 0.5 / 20 = 0.025, so about 0.5 +- 0.049.
        double[] scores = new double[400];
        for (int i = 0; i < scores.length; i++) {
            scores[i] = i % 2;
        }
        Interval interval = Bootstrap.mean(scores, 7, 0.95);
        assertEquals(0.451, interval.low(), 0.01);
        assertEquals(0.549, interval.high(), 0.01);
        assertEquals(interval, Bootstrap.mean(scores, 7, 0.95));
        assertTrue(!interval.equals(Bootstrap.mean(scores, 8, 0.95)), "another seed, other resamples");
    }

    @Test
    void jackknifeOfMeansEqualsTheTextbookStandardError() {
        // Groups 1 and 3, left out in turn: means 3 and 1. Error = sqrt(1/2 * ((3-2)^2 + (1-2)^2)) = 1; t(1) = 12.7062.
        Interval interval = Bootstrap.jackknife(2, new double[] {3, 1}, 1, 0.95, "jackknife");
        assertEquals(2 - 12.7062, interval.low(), 1e-4);
        assertEquals(2 + 12.7062, interval.high(), 1e-4);
    }
}
