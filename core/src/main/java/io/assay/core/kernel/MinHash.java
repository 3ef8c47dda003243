package io.assay.core.kernel;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * MinHash (Broder 1997): the least value of each of k permutations over a set of hashes. Two sets agree in a lane with the probability
 * of their Jaccard similarity.
 *
 * <p>The permutations are the upper 31 bits of {@code a h + b} in 32 bits, a odd. C2 of JDK 17 uses vectors if every array of a loop is
 * indexed by its variable alone and the least of two integers is taken by arithmetic: it has no vector form of {@code Math.min}.
 */
public final class MinHash {

    private final int[] factors;
    private final int[] terms;

    /** @param permutations how many lanes */
    public MinHash(int permutations) {
        Require.that(permutations >= 1, "permutations must be at least 1, but was %d", permutations);
        factors = new int[permutations];
        terms = new int[permutations];
        for (int k = 0; k < permutations; k++) {
            long random = Mix.mix((k + 1) * Mix.GOLDEN);
            factors[k] = (int) random | 1;
            terms[k] = (int) (random >>> 32);
        }
    }

    public int permutations() {
        return factors.length;
    }

    /** Fills the lanes with the least values over the first {@code n} hashes, which may repeat. */
    public void fill(int[] lanes, int[] hashes, int n) {
        Arrays.fill(lanes, Integer.MAX_VALUE);
        for (int i = 0; i + 1 < n; i += 2) {
            least(lanes, factors, terms, hashes[i], hashes[i + 1]);
        }
        if (n % 2 == 1) {
            least(lanes, factors, terms, hashes[n - 1], hashes[n - 1]);
        }
    }

    /** Two hashes at a time: loads and stores are shared, and C2 still finds its vectors, which with four it does not. */
    private static void least(int[] lanes, int[] factors, int[] terms, int h0, int h1) {
        for (int k = 0; k < lanes.length; k++) {
            int a = factors[k];
            int b = terms[k];
            int v0 = (a * h0 + b) >>> 1;
            int v1 = (a * h1 + b) >>> 1;
            int difference = v1 - v0;
            int least = v0 + (difference & difference >> 31);
            difference = lanes[k] - least;
            lanes[k] = least + (difference & difference >> 31);
        }
    }

    /** The similarity that two sketches of the low 16 bits of their lanes speak for: lanes of different sets agree once in 65,536. */
    public static double similarity(short[] a, short[] b) {
        int equal = 0;
        for (int k = 0; k < a.length; k++) {
            equal += a[k] == b[k] ? 1 : 0;
        }
        double chance = 1.0 / (1 << Short.SIZE);
        return Math.max(0, ((double) equal / a.length - chance) / (1 - chance));
    }
}
