package io.assay.core.kernel;

import io.assay.core.Require;
import java.util.Arrays;

/**
 * MinHash (Broder 1997): the least value of each of k permutations over a set of hashes. Two sets agree in a lane with the probability
 * of their Jaccard similarity.
 *
 * <p>The permutations are {@code a h + b} in 32 bits, a odd. All arrays of the loop are indexed by its variable alone, which is what lets
 * C2 use vectors.
 */
public final class MinHash {

    private static final int AT_ONCE = 4;

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
        int i = 0;
        for (; i + AT_ONCE <= n; i += AT_ONCE) {
            least(lanes, factors, terms, hashes[i], hashes[i + 1], hashes[i + 2], hashes[i + 3]);
        }
        for (; i < n; i++) {
            least(lanes, factors, terms, hashes[i], hashes[i], hashes[i], hashes[i]);
        }
    }

    private static void least(int[] lanes, int[] factors, int[] terms, int h0, int h1, int h2, int h3) {
        for (int k = 0; k < lanes.length; k++) {
            int a = factors[k];
            int b = terms[k];
            int least01 = Math.min(a * h0 + b, a * h1 + b);
            int least23 = Math.min(a * h2 + b, a * h3 + b);
            lanes[k] = Math.min(lanes[k], Math.min(least01, least23));
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
