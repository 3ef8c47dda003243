package io.assay.lm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LikelihoodsTest {

    @Test
    void logitsOfKnownProbabilitiesGiveTheirLogarithms() {
        // exp(logit) is 1, 2, 5: probabilities 1/8, 2/8, 5/8.
        float[] logits = {0, (float) Math.log(2), (float) Math.log(5)};
        Likelihoods likelihoods = Likelihoods.of(logits);
        assertEquals(Math.log(0.125), likelihoods.logProbability(logits[0]), 1e-7);
        assertEquals(Math.log(0.625), likelihoods.logProbability(logits[2]), 1e-7);
        // Mean of log p: 1/8 ln 1/8 + 2/8 ln 2/8 + 5/8 ln 5/8 = -0.25993 - 0.34657 - 0.29375 = -0.90026.
        assertEquals(-0.90026, likelihoods.spread().mean(), 1e-5);
        // Mean of squares: 1/8 * 4.32408 + 2/8 * 1.92181 + 5/8 * 0.22090 = 1.15903; less 0.81046 is 0.34856.
        assertEquals(Math.sqrt(0.34856), likelihoods.spread().deviation(), 1e-4);
    }

    @Test
    void equalLogitsHaveNoSpread() {
        Likelihoods likelihoods = Likelihoods.of(new float[] {3, 3, 3, 3});
        assertEquals(-Math.log(4), likelihoods.spread().mean(), 1e-15);
        assertEquals(0, likelihoods.spread().deviation(), 1e-15);
    }

    @Test
    void hugeLogitsAndImpossibleTokensDoNotOverflow() {
        Likelihoods likelihoods = Likelihoods.of(new float[] {5000, 5000, Float.NEGATIVE_INFINITY, -1e30f});
        assertEquals(-Math.log(2), likelihoods.logProbability(5000), 1e-9);
        assertEquals(-Math.log(2), likelihoods.spread().mean(), 1e-9);
    }

    @Test
    void theHighestComeInOrderAndOfEqualOnesTheFirst() {
        assertArrayEquals(new int[] {3, 1, 2}, Highest.of(new float[] {0, 5, 4, 9, 4}, 3));
        assertArrayEquals(new int[] {1, 0}, Highest.of(new float[] {1, 2}, 5));
        assertArrayEquals(new int[0], Highest.of(new float[] {1, 2}, 0));
        assertEquals(1, Highest.of(new double[] {1, 7, 7}));
    }
}
