package io.assay.audit.tabular;

import io.assay.core.stats.Bootstrap;
import java.util.Arrays;

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

    /** Names of bins [a,b) whose outer edges are infinite; a missing number is {@code ""}. */
    static String[] open(double[] numbers, double[] edges) {
        return names(numbers, x -> {
            int bin = 0;
            while (bin < edges.length - 2 && x >= edges[bin + 1]) {
                bin++;
            }
            return bin;
        });
    }

    /** Names of bins (a,b], the lowest closed; what lies outside forms two bins of its own. */
    static String[] closed(double[] numbers, double[] edges) {
        return names(numbers, x -> {
            if (x < edges[0]) {
                return -1;
            }
            int bin = 0;
            while (bin < edges.length - 1 && x > edges[bin + 1]) {
                bin++;
            }
            return bin;
        });
    }

    private static String[] names(double[] numbers, DoubleToBin bin) {
        return Arrays.stream(numbers)
                .mapToObj(x -> Double.isNaN(x) ? "" : "bin" + bin.of(x))
                .toArray(String[]::new);
    }

    /** Which bin a number falls into. */
    interface DoubleToBin {
        int of(double x);
    }

    /** Names of bins as {@code numpy.digitize} counts edges at or below. */
    static String[] digitized(double[] numbers, double[] edges) {
        return Arrays.stream(numbers)
                .mapToObj(x -> "bin"
                        + (Double.isNaN(x)
                                ? edges.length
                                : (int) Arrays.stream(edges)
                                        .filter(edge -> x >= edge)
                                        .count()))
                .toArray(String[]::new);
    }
}
