package io.assay.core.kernel;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Similarity of short strings by characters that are nearly in place (Jaro 1989), raised for a common start of up to four characters
 * (Winkler 1990: factor 0.1, only above 0.7). Characters are code points.
 */
public final class JaroWinkler {

    private static final int START_MAX = 4;
    private static final double START_WEIGHT = 0.1;
    private static final double RAISED_ABOVE = 0.7;

    private JaroWinkler() {}

    /** 1 for equal strings, 0 for strings without common characters near each other. */
    public static double similarity(int[] one, int[] other) {
        double jaro = jaro(one, other);
        int start = 0;
        while (start < Math.min(START_MAX, Math.min(one.length, other.length)) && one[start] == other[start]) {
            start++;
        }
        return jaro > RAISED_ABOVE ? Math.min(1, jaro + start * START_WEIGHT * (1 - jaro)) : jaro;
    }

    private static double jaro(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return one.length == other.length ? 1 : 0;
        }
        int[] partner = partners(one, other, Math.max(0, Math.max(one.length, other.length) / 2 - 1));
        int[] met = Arrays.stream(partner).filter(at -> at >= 0).sorted().toArray();
        int crossed = 0;
        int common = 0;
        for (int i = 0; i < one.length; i++) {
            if (partner[i] >= 0) {
                crossed += one[i] == other[met[common++]] ? 0 : 1;
            }
        }
        if (common == 0) {
            return 0;
        }
        double m = common;
        int swaps = crossed / 2; // An odd one out is no swap.
        return (m / one.length + m / other.length + (m - swaps) / m) / 3;
    }

    /** For each character the first free equal one within reach, or -1. Reach only moves on, so what it has left behind is never met again. */
    private static int[] partners(int[] one, int[] other, int reach) {
        Map<Integer, Integer> first = new HashMap<>();
        int[] next = new int[other.length];
        for (int j = other.length - 1; j >= 0; j--) {
            Integer later = first.put(other[j], j);
            next[j] = later == null ? -1 : later;
        }
        int[] partner = new int[one.length];
        for (int i = 0; i < one.length; i++) {
            int at = first.getOrDefault(one[i], -1);
            while (at >= 0 && at < i - reach) {
                at = next[at];
            }
            boolean meets = at >= 0 && at <= i + reach;
            partner[i] = meets ? at : -1;
            first.put(one[i], meets ? next[at] : at);
        }
        return partner;
    }
}
