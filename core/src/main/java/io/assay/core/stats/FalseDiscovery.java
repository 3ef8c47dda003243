package io.assay.core.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * P-values corrected for how many there are, so that of what is called different no more than the stated share is expected to be
 * chance (Benjamini and Hochberg 1995, JRSS B 57:289).
 */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * The least rate of false discoveries at which each would be called different, in the order given.
     *
     * <p>Worked example: 0.01, 0.02, 0.04 become 0.03, 0.03, 0.04: the least of p times 3 / rank over this and all higher ranks.
     */
    public static double[] adjust(double[] p) {
        int[] descending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(i -> -p[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int i = 0; i < p.length; i++) {
            int rank = p.length - i;
            least = Math.min(least, p[descending[i]] * p.length / rank);
            adjusted[descending[i]] = least;
        }
        return adjusted;
    }
}
