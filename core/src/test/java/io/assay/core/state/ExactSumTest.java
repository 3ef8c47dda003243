package io.assay.core.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactSumTest {

    @Test
    void losesNothingWhereDoublesWould() {
        // 1e100 + 1 - 1e100 is 0 in doubles.
        ExactSum sum = new ExactSum();
        for (double x : new double[] {1e100, 1, -1e100}) {
            sum.add(x);
        }
        assertEquals(1.0, sum.value());
    }

    @Test
    void equalsTheSumOfBigDecimalsInAnyOrderAndSharding() {
        Random random = new Random(1);
        BigDecimal expected = BigDecimal.ZERO;
        ExactSum one = new ExactSum();
        ExactSum two = new ExactSum();
        for (int i = 0; i < 10_000; i++) {
            double x = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(40) - 20);
            expected = expected.add(new BigDecimal(x));
            (random.nextBoolean() ? one : two).add(x);
        }
        two.merge(one);
        assertEquals(expected.doubleValue(), two.value());
    }

    @Test
    void addsTheSmallestAndTheLargest() {
        ExactSum sum = new ExactSum();
        sum.add(Double.MIN_VALUE);
        assertEquals(Double.MIN_VALUE, sum.value());
        sum.add(Double.MAX_VALUE);
        sum.add(-Double.MIN_VALUE);
        assertEquals(Double.MAX_VALUE, sum.value());
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThrows(IllegalArgumentException.class, () -> new ExactSum().add(Double.NaN));
    }
}
