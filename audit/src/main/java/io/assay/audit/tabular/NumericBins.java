package io.assay.audit.tabular;

import io.assay.core.stats.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers as the bins they fall into. */
final class NumericBins {

    private static final int BINS = 10;

    private NumericBins() {}

    /** The type-7 deciles of sorted numbers, equal ones once. */
    static double[] deciles(double[] sorted) {
        double[] edges = new double[BINS + 1];
        Arrays.setAll(edges, i -> Bootstrap.quantile(sorted, i / (double) BINS));
        return Arrays.stream(edges).distinct().toArray();
    }

    /** Ten equal steps from the least to the greatest. */
    static double[] equalWidth(double[] sorted) {
        double low = sorted[0];
        double high = sorted[sorted.length - 1];
        double[] edges = new double[BINS + 1];
        Arrays.setAll(edges, i -> i == BINS ? high : low + i * ((high - low) / BINS));
        return edges;
    }

    /** Bins [a,b) whose outer edges are infinite; a missing number is {@code ""}. */
    static Factor open(double[] numbers, double[] edges) {
        double[] inner = Arrays.copyOfRange(edges, 1, Math.max(1, edges.length - 1));
        return bins(numbers, inner.length + 1, x -> atOrBelow(inner, x));
    }

    /** Bins (a,b], the lowest closed; what lies outside forms two bins of its own. */
    static Factor closed(double[] numbers, double[] edges) {
        double[] inner = Arrays.copyOfRange(edges, 1, edges.length);
        return bins(numbers, inner.length + 2, x -> x < edges[0] ? 0 : 1 + below(inner, x));
    }

    /** Bins as {@code numpy.digitize} counts edges at or below; a missing number lies above all. */
    static Factor digitized(double[] numbers, double[] edges) {
        double[] filled = Arrays.stream(numbers)
                .map(x -> Double.isNaN(x) ? Double.POSITIVE_INFINITY : x)
                .toArray();
        return bins(filled, edges.length + 1, x -> atOrBelow(edges, x));
    }

    private static int atOrBelow(double[] edges, double x) {
        int count = 0;
        for (double edge : edges) {
            count += edge <= x ? 1 : 0;
        }
        return count;
    }

    private static int below(double[] edges, double x) {
        int count = 0;
        for (double edge : edges) {
            count += edge < x ? 1 : 0;
        }
        return count;
    }

    /** Which bin a number falls into. */
    private interface DoubleToBin {
        int of(double x);
    }

    private static Factor bins(double[] numbers, int bins, DoubleToBin bin) {
        List<String> names = new ArrayList<>(List.of(""));
        IntStream.range(0, bins).forEach(place -> names.add("bin" + (100 + place))); // In order as names too.
        int[] codes = new int[numbers.length];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = Double.isNaN(numbers[i]) ? 0 : 1 + bin.of(numbers[i]);
        }
        return Factor.of(names, codes);
    }
}
