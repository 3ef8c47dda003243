package io.assay.learn.worth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LowestTest {

    @Test
    void isTheBeginningOfAStableOrder() {
        Random random = new Random(4);
        for (int n : new int[] {0, 1, 7, 200}) {
            double[] scores = random.doubles(n).map(x -> Math.rint(10 * x)).toArray(); // Many are equal.
            int[] rows = IntStream.range(0, n).toArray();
            for (int some : new int[] {0, 1, 5, 150, 300}) {
                int[] expected = IntStream.of(rows)
                        .boxed()
                        .sorted(Comparator.comparingDouble(i -> scores[i]))
                        .limit(some)
                        .mapToInt(i -> i)
                        .toArray();
                assertArrayEquals(expected, Lowest.of(rows, i -> scores[i], some), n + " rows, " + some);
            }
        }
    }
}
