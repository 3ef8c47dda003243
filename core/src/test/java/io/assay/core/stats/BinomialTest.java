package io.assay.core.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class BinomialTest {

    @Test
    void sumsTheLowerTail() {
        assertEquals(1 / 128.0, Binomial.atMost(0, 7, 0.5), 1e-15);
        // (1 + 45 + 990 + 14190 + 148995 + 1221759) / 2^45
        assertEquals(1_385_980 / 0x1p45, Binomial.atMost(5, 45, 0.5), 1e-20);
        // 0.8^3 + 3 * 0.2 * 0.8^2
        assertEquals(0.896, Binomial.atMost(1, 3, 0.2), 1e-15);
    }

    @Test
    void allTrialsAreCertain() {
        assertEquals(1, Binomial.atMost(9, 9, 0.3), 1e-12);
        assertEquals(1, Binomial.atMost(0, 0, 0.3));
    }

    @Test
    void aCertainTrialIsNone() {
        assertThrows(IllegalArgumentException.class, () -> Binomial.atMost(1, 2, 1));
    }
}
