package io.assay.generate.tune;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RenyiAccountantTest {

    /**
     * The table of TensorFlow Privacy's MNIST tutorial (README of tutorials, 2019): 60,000 examples, 256 in a step, delta 1e-5. It prints
     * two decimals and uses broken orders as well, which make epsilon a little smaller.
     */
    @Test
    void theTutorialsOfTensorFlowPrivacyAreMet() {
        assertEquals(1.19, epsilon(1.3, 15), 0.03);
        assertEquals(3.01, epsilon(1.1, 60), 0.03);
        assertEquals(7.10, epsilon(0.7, 45), 0.07);
    }

    private static double epsilon(double noise, int epochs) {
        return RenyiAccountant.epsilon(noise, 256 / 60_000.0, epochs * 60_000L / 256, 1e-5);
    }

    @Test
    void allTextsInEachStepIsThePlainGaussianMechanism() {
        // Renyi divergence of order a is a / (2 noise^2): the least over a of a/200 + ln(1e5)/(a-1), at a = 1 +
        // sqrt(200 ln 1e5) = 48.98.
        double best = 49 / 200.0 + Math.log(1e5) / 48;
        assertEquals(best, RenyiAccountant.epsilon(10, 1, 1, 1e-5), 1e-9);
    }

    @Test
    void theNoiseFoundKeepsEpsilonAndHardlyMore() {
        double noise = RenyiAccountant.noise(2, 0.1, 100, 1e-5);
        assertTrue(RenyiAccountant.epsilon(noise, 0.1, 100, 1e-5) <= 2);
        assertTrue(RenyiAccountant.epsilon(noise * 0.999, 0.1, 100, 1e-5) > 2);
        assertThrows(IllegalArgumentException.class, () -> RenyiAccountant.noise(1e-9, 1, 1_000_000, 1e-9));
    }
}
