package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

class FalseDiscoveryTest {

    @Test
    void thePOfEachRankIsMultipliedByAllOverItsRankAndNeverFallsBelowThatOfAHigherRank() {
        // 0.01 * 3/1 = 0.03, 0.02 * 3/2 = 0.03, 0.04 * 3/3 = 0.04.
        assertArrayEquals(
                new double[] {0.03, 0.04, 0.03}, FalseDiscovery.adjust(new double[] {0.01, 0.04, 0.02}), 1e-15);
    }

    /** Expected: scipy 1.x, stats.false_discovery_control(p, method='bh'). */
    @Test
    void equalsScipyAlsoWithTies() {
        assertArrayEquals(
                new double[] {0.006, 0.8, 0.0615, 0.0615, 0.0615, 0.6},
                FalseDiscovery.adjust(new double[] {0.001, 0.8, 0.03, 0.04, 0.041, 0.5}),
                1e-15);
        assertArrayEquals(new double[] {0.4, 0.4, 1, 1}, FalseDiscovery.adjust(new double[] {0.2, 0.2, 0.9, 1}), 1e-15);
    }

    @Test
    void nothingStaysNothing() {
        assertArrayEquals(new double[0], FalseDiscovery.adjust(new double[0]));
    }
}
