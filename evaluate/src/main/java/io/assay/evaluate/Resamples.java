package io.assay.evaluate;

import io.assay.core.Interval;
import io.assay.core.kernel.Mix;
import io.assay.core.report.EvaluationReport.Difference;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.stats.Bootstrap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Test rows drawn again with replacement, the same draws for every arm: intervals of scores, and of differences on the same rows (Efron and Tibshirani 1993,
 * chapters 13 and 16; Koehn 2004 for pairs).
 */
final class Resamples {

    private static final double LEVEL = 0.95;

    private final int rows;
    private final int resamples;
    private final long seed;

    Resamples(int rows, int resamples, long seed) {
        this.rows = rows;
        this.resamples = resamples;
        this.seed = seed;
    }

    /** Every score with its interval. */
    Map<String, Estimate> estimates(Marks marks) {
        Map<String, double[]> drawn = drawn(marks);
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        marks.scores().forEach((name, value) -> {
            double[] sorted = drawn.getOrDefault(name, new double[] {value}).clone();
            Arrays.sort(sorted);
            estimates.put(name, Estimate.of(value, interval(sorted)));
        });
        return estimates;
    }

    /** One arm's score less another's. */
    Difference difference(String arm, Marks marks, String against, Marks others, String score) {
        double[] ones = drawn(marks).getOrDefault(score, new double[0]);
        double[] two = drawn(others).getOrDefault(score, new double[0]);
        double[] differences = IntStream.range(0, ones.length)
                .mapToDouble(i -> ones[i] - two[i])
                .sorted()
                .toArray();
        double value = marks.scores().getOrDefault(score, 0.0) - others.scores().getOrDefault(score, 0.0);
        return new Difference(arm, against, score, Estimate.of(value, interval(differences)), p(differences));
    }

    private static Interval interval(double[] sorted) {
        double tail = (1 - LEVEL) / 2;
        return new Interval(Bootstrap.quantile(sorted, tail), Bootstrap.quantile(sorted, 1 - tail), LEVEL, "bootstrap");
    }

    private static double p(double[] differences) {
        long above = Arrays.stream(differences).filter(one -> one >= 0).count();
        long below = Arrays.stream(differences).filter(one -> one <= 0).count();
        return Math.min(1, 2.0 * (1 + Math.min(above, below)) / (1 + differences.length));
    }

    private Map<String, double[]> drawn(Marks marks) {
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (int r = 0; r < resamples; r++) {
            int at = r;
            marks.scores(times(r))
                    .forEach((name, score) -> drawn.computeIfAbsent(name, any -> new double[resamples])[at] = score);
        }
        return drawn;
    }

    private int[] times(int resample) {
        int[] times = new int[rows];
        long counter = Mix.mix(seed + resample * Mix.GOLDEN);
        for (int i = 0; i < rows; i++) {
            counter += Mix.GOLDEN;
            times[(int) Math.multiplyHigh(Mix.mix(counter) >>> 1, 2L * rows)]++;
        }
        return times;
    }
}
