package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shares of rows from tests that err and from samples. */
class SharesTest {

    private static final double LEVEL = 0.95;

    @Test
    void roganAndGladenEqualsThePublishedExample() {
        // RSurveillance 0.2.1, tp(20, 120, 0.9, 0.99): 0.17603, and 0.1011094 to 0.2509506 where the errors are known
        // exactly.
        RoganGladen known = new RoganGladen(20, 120, 900_000_000, 1_000_000_000, 990_000_000, 1_000_000_000);
        assertEquals(0.17603, known.share(), 1e-5);
        double half = 1.959964 * known.standardError();
        assertEquals(0.1011094, known.share() - half, 1e-6);
        assertEquals(0.2509506, known.share() + half, 1e-6);
    }

    @Test
    void theErrorOfTheErrorsWidensTheInterval() {
        // The formulas of prevSeSp of the R package asht 1.0.1, computed in Python: tests 20/120, 800/1000, 50/3330.
        near(0.10736284482919654, 0.26815602690021456, new RoganGladen(20, 120, 54, 60, 198, 200).interval(LEVEL));
        near(0.7488430766821739, 1, new RoganGladen(800, 1000, 45, 50, 16, 20).interval(LEVEL));
        near(
                0.006877659227697404,
                0.01883462310209159,
                new RoganGladen(50, 3330, 130, 157, 3308, 3324).interval(LEVEL));
        assertEquals(0.057953434609955404, new RoganGladen(800, 1000, 45, 50, 16, 20).standardError(), 1e-12);
    }

    @Test
    void aTestNoBetterThanChanceCorrectsNothing() {
        assertFalse(RoganGladen.applies(5, 10, 5, 10));
        assertFalse(RoganGladen.applies(5, 10, 0, 0));
        assertTrue(RoganGladen.applies(6, 10, 5, 10));
        assertThrows(IllegalArgumentException.class, () -> new RoganGladen(1, 2, 5, 10, 5, 10));
    }

    @Test
    void predictionPoweredEqualsTheAuthorsLibrary() {
        // ppi_python 0.2.3, ppi_mean_ci(Y, Yhat, Yhat_unlabeled, alpha=0.05, lam=1).
        PredictionPowered powered = new PredictionPowered(800, 1000, 45, 50, 16, 20);
        assertEquals(0.81428571, powered.share(), 1e-8);
        Interval interval = powered.interval(LEVEL);
        assertEquals(0.726769, interval.low(), 1e-6);
        assertEquals(0.90180242, interval.high(), 1e-6);
    }

    @Test
    void strataAreWeighedByTheirSizes() {
        StratifiedShare share = new StratifiedShare(
                List.of(new StratifiedShare.Stratum(60, 10, 9), new StratifiedShare.Stratum(40, 8, 4)));
        assertEquals(0.74, share.share(), 1e-12);
        // 0.6^2 * (5/6) * 0.9 * 0.1 / 9 + 0.4^2 * 0.8 * 0.5 * 0.5 / 7 = 0.003 + 0.00457142857...
        assertEquals(Math.sqrt(0.003 + 0.032 / 7), share.standardError(), 1e-12);
    }

    @Test
    void oneStratumOfAnEndlessSetIsWilsonsIntervalWithOneRowLess() {
        Interval one =
                new StratifiedShare(List.of(new StratifiedShare.Stratum(1_000_000_000, 101, 81))).interval(LEVEL);
        Interval wilson = Wilson.effective(81.0 / 101, 100, LEVEL);
        assertEquals(wilson.low(), one.low(), 1e-6);
        assertEquals(wilson.high(), one.high(), 1e-6);
    }

    @Test
    void whatWasWhollyDrawnIsKnown() {
        Interval all = new StratifiedShare(List.of(new StratifiedShare.Stratum(4, 4, 3))).interval(LEVEL);
        assertEquals(0.75, all.low());
        assertEquals(0.75, all.high());
    }

    @Test
    void sizesAreThoseOfKrejcieAndMorgan() {
        // Krejcie and Morgan 1970, table 1, rounded to the nearest row; here up.
        long[][] table = {{100, 80}, {500, 217}, {1000, 278}, {5000, 357}, {10_000, 370}, {100_000, 384}};
        for (long[] row : table) {
            long rounding = Math.abs(SampleSize.of(0.05, 0.5, LEVEL, row[0]) - row[1]);
            assertTrue(rounding <= 1, "of " + row[0]);
        }
        assertEquals(385, SampleSize.of(0.05, 0.5, LEVEL, Long.MAX_VALUE));
        assertEquals(3, SampleSize.of(0.05, 0.5, LEVEL, 3));
    }

    @Test
    void aSampleIsSharedOutByTheSizesOfStrata() {
        assertEquals(List.of(6, 3, 1), SampleSize.allotted(10, List.of(60, 30, 1)));
        assertEquals(List.of(5, 3, 2), SampleSize.allotted(10, List.of(50, 30, 20)));
        assertEquals(List.of(2, 2), SampleSize.allotted(2, List.of(50, 50)), "two of each, though fewer were wanted");
    }

    private static void near(double low, double high, Interval interval) {
        assertEquals(low, interval.low(), 1e-12);
        assertEquals(high, interval.high(), 1e-12);
    }
}
