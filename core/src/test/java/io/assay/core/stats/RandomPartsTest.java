package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.assay.core.stats.RandomParts.Curve;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RandomPartsTest {

    /** Expected: scipy 1.x, the smaller tail of stats.hypergeom(1000, 50, 100), doubled. */
    @ParameterizedTest
    @CsvSource({"0.12, 0.004916677934284263", "0.01, 0.061546070532577005", "0.05, 1"})
    void sharesOfOnesAreCounted(double share, double expected) {
        double[] scores = new double[1000];
        Arrays.fill(scores, 0, 50, 1);
        RandomParts parts = RandomParts.ofMean(scores, 100);
        assertEquals(0.05, parts.mean(), 1e-15);
        assertEquals(expected, parts.p(share), 1e-12);
    }

    /** Expected: the means of all 15 pairs of these six numbers, their deviation and their skewness (numpy, scipy). */
    @Test
    void momentsOfAMeanAreThoseOfAllParts() {
        Curve curve = Curve.ofMean(new double[] {0, 1, 2, 10, 4, 7}, 2);
        assertEquals(4, curve.mean(), 1e-12);
        assertEquals(2.2211108331943574, curve.deviation(), 1e-12);
        assertEquals(0.219028460541445, curve.skewness(), 1e-12);
    }

    /** Expected: scipy 1.x, twice stats.pearson3.sf(value, skew); Wilson and Hilferty's root is good to a few in a hundred. */
    @ParameterizedTest
    @CsvSource({"1, 3, 0.02067", "0.5, 4, 0.00132", "0, 3, 0.0027"})
    void theHeavyTailIsThatOfPearsonsThirdCurve(double skewness, double value, double expected) {
        assertEquals(expected, new Curve(0, 1, skewness, 0).p(value), 0.08 * expected);
    }

    @Test
    void theOtherTailIsNotTakenToBeLight() {
        assertEquals(new Curve(0, 1, 0, 0).p(-3), new Curve(0, 1, 1, 0).p(-3), 1e-15);
    }

    /** Expected: scipy 1.x, 2 * stats.t.sf(3 / sqrt(1 + 1 / 20), 19). */
    @Test
    void fewDrawsLeaveRoomForTheErrorOfTheirMoments() {
        assertEquals(0.008636093415381485, new Curve(0, 1, 0, 20).p(3), 1e-9);
    }

    @Test
    void whereDrawsReachAsFarTheyAreCounted() {
        // 9 of 19 draws lie at 3 or above: 2 * (1 + 9) / (1 + 19) = 1; one lies at 10 or above: 2 * 2 / 20.
        double[] draws = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 3, 3, 3, 10};
        assertEquals(1, RandomParts.drawn(draws).p(3));
        assertEquals(0.2, RandomParts.drawn(draws).p(10), 1e-15);
        assertTrue(RandomParts.drawn(draws).p(40) < 1e-3);
    }

    @Test
    void drawsThatAreAllTheSameSayNoMoreThanTheirNumber() {
        double[] same = new double[19];
        assertEquals(1, RandomParts.drawn(same).p(0));
        assertEquals(0.1, RandomParts.drawn(same).p(0.5), 1e-15);
    }
}
