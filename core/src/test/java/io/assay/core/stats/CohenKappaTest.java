package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Values of scikit-learn 1.9.1 (cohen_kappa_score) and statsmodels 0.15.0 (cohens_kappa). */
class CohenKappaTest {

    private static final int[] A = {0, 1, 2, 1, 0, 2, 2, 1, 0, 0, 1, 2, 2, 0, 1};
    private static final int[] B = {0, 1, 1, 1, 0, 2, 0, 1, 0, 1, 1, 2, 2, 0, 2};

    @Test
    void twoRatersAgreeAsFarAsIndependentLibrariesSay() {
        assertEquals(0.6, kappa(CohenKappa.Weights.NONE).value(), 1e-12);
        assertEquals(0.6153846153846154, kappa(CohenKappa.Weights.LINEAR).value(), 1e-12);
        assertEquals(0.631578947368421, kappa(CohenKappa.Weights.QUADRATIC).value(), 1e-12);
    }

    @Test
    void theIntervalIsThatOfFleissCohenAndEveritt() {
        CohenKappa kappa = kappa(CohenKappa.Weights.NONE);
        assertEquals(0.1699150114354559, kappa.standardError(), 1e-12);
        assertEquals(0.2669726971537948, kappa.low(), 1e-12);
        assertEquals(0.9330273028462049, kappa.high(), 1e-12);
    }

    @Test
    void oneCategoryAloneSaysNothing() {
        assertTrue(CohenKappa.of(new int[] {1, 1}, new int[] {1, 1}, 2, CohenKappa.Weights.NONE)
                .isEmpty());
        assertTrue(CohenKappa.of(new int[0], new int[0], 2, CohenKappa.Weights.NONE)
                .isEmpty());
    }

    @Test
    void fullAgreementIsOne() {
        int[] all = {0, 1, 2};
        assertEquals(
                1,
                CohenKappa.of(all, all, 3, CohenKappa.Weights.NONE)
                        .orElseThrow()
                        .value(),
                1e-12);
    }

    private static CohenKappa kappa(CohenKappa.Weights weights) {
        return CohenKappa.of(A, B, 3, weights).orElseThrow();
    }
}
