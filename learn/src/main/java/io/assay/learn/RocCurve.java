package io.assay.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** The receiver operating characteristic of scores. */
public final class RocCurve {

    private RocCurve() {}

    /**
     * The area under the curve: the share of pairs of a positive and a negative whose scores stand in the right order, ties counted half
     * (Mann-Whitney). Empty where a class is missing.
     */
    public static OptionalDouble area(double[] scores, boolean[] positive) {
        Integer[] order = new Integer[scores.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> scores[i]));
        double rankSum = 0;
        long positives = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && scores[order[to]] == scores[order[from]]) {
                to++;
            }
            double rank = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                if (positive[order[i]]) {
                    rankSum += rank;
                    positives++;
                }
            }
            from = to;
        }
        long negatives = scores.length - positives;
        return positives == 0 || negatives == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of((rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives));
    }

    /**
     * The share of positives above a threshold that at most a share of the negatives is above: the largest such share, without
     * interpolation. There must be positives.
     */
    public static double told(double[] scores, boolean[] positive, double falseMax) {
        double[] negatives = of(scores, positive, false);
        double[] positives = of(scores, positive, true);
        Arrays.sort(negatives);
        // A product that rounding brings just below a whole number is that number.
        int allowed = (int) (falseMax * negatives.length + 1e-9);
        double bound =
                allowed >= negatives.length ? Double.NEGATIVE_INFINITY : negatives[negatives.length - 1 - allowed];
        return (double) Arrays.stream(positives).filter(score -> score > bound).count() / positives.length;
    }

    private static double[] of(double[] scores, boolean[] positive, boolean wanted) {
        return IntStream.range(0, scores.length)
                .filter(i -> positive[i] == wanted)
                .mapToDouble(i -> scores[i])
                .toArray();
    }
}
