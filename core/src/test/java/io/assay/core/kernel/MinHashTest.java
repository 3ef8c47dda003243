package io.assay.core.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Estimates have the error that theory gives them, bands the probability. */
class MinHashTest {

    private static final int LANES = 128;

    @ParameterizedTest
    @CsvSource({"0.5", "0.8"})
    void errsAsTheorySays(double similarity) {
        Random random = new Random(3);
        MinHash minHash = new MinHash(LANES);
        int union = 200;
        int pairs = 1000;
        double squares = 0;
        double bias = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int[] all = random.ints(union).toArray();
            int both = (int) (similarity * union);
            int half = (union - both) / 2;
            int[] a = java.util.Arrays.copyOf(all, both + half);
            int[] b = new int[union - half];
            System.arraycopy(all, 0, b, 0, both);
            System.arraycopy(all, both + half, b, both, union - both - half);
            double error = MinHash.similarity(sketch(minHash, a), sketch(minHash, b)) - similarity;
            squares += error * error;
            bias += error;
        }
        double theory = Math.sqrt(similarity * (1 - similarity) / LANES);
        assertEquals(theory, Math.sqrt(squares / pairs), 0.1 * theory);
        assertEquals(0, bias / pairs, 0.004);
    }

    private static short[] sketch(MinHash minHash, int[] hashes) {
        int[] lanes = new int[LANES];
        minHash.fill(lanes, hashes, hashes.length);
        short[] sketch = new short[LANES];
        for (int k = 0; k < LANES; k++) {
            sketch[k] = (short) lanes[k];
        }
        return sketch;
    }

    @Test
    void dependsOnTheSetAlone() {
        MinHash minHash = new MinHash(LANES);
        assertEquals(1.0, MinHash.similarity(sketch(minHash, new int[] {1, 2, 3, 4, 5}), sketch(minHash, new int[] {
            5, 4, 4, 3, 2, 1, 1
        })));
    }

    @Test
    void findsPairsAtTheThreshold() {
        // 1 - (1 - 0.8^6)^21
        assertEquals(new Bands(21, 6), Bands.of(0.8, LANES));
        assertEquals(0.99831, new Bands(21, 6).recall(0.8), 1e-5);
        for (double threshold : new double[] {0.1, 0.3, 0.5, 0.7, 0.9, 1}) {
            assertTrue(Bands.of(threshold, LANES).recall(threshold) >= 0.99);
        }
    }
}
