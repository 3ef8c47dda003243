package io.assay.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

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
}
