package io.assay.audit.tabular;

import io.assay.core.Measurement;
import io.assay.core.Require;
import io.assay.learn.RocCurve;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How well labels are told.
 *
 * @param accuracy the share of right ones
 * @param f1 F1 of the positive label, or the mean over more than two labels
 * @param area the area under the ROC curve, or the mean of each label against the rest; empty where a label is missing
 * @param logLoss the mean of the negative logarithm of the probability of the right one
 * @param several whether there are more than two labels
 */
record LabelScores(double accuracy, double f1, OptionalDouble area, double logLoss, boolean several) {

    private static final double PROBABILITY_LEAST = 2.220446049250313e-16;

    static LabelScores of(LabelModel model, Table given, String label, List<String> labels, String positive) {
        String[] texts = given.texts(label);
        Table table = given.part(i -> labels.contains(texts[i]));
        int[] truth =
                Arrays.stream(table.texts(label)).mapToInt(labels::indexOf).toArray();
        double[][] probabilities = model.probabilities(table);
        int[] told = LabelModel.likeliest(probabilities);
        double loss = 0;
        int right = 0;
        for (int i = 0; i < truth.length; i++) {
            right += truth[i] == told[i] ? 1 : 0;
            loss -= StrictMath.log(Math.max(PROBABILITY_LEAST, probabilities[i][truth[i]]));
        }
        boolean several = labels.size() > 2;
        int one = positive.isEmpty() ? labels.size() - 1 : labels.indexOf(positive);
        Require.that(one >= 0, "no row has the label %s", positive);
        int[] asked = several ? IntStream.range(0, labels.size()).toArray() : new int[] {one};
        double f1 = Arrays.stream(asked)
                .mapToDouble(k -> f1(truth, told, k))
                .average()
                .orElse(0);
        return new LabelScores(
                (double) right / truth.length, f1, area(truth, probabilities, asked), loss / truth.length, several);
    }

    private static double f1(int[] truth, int[] told, int k) {
        int both = 0;
        int either = 0;
        for (int i = 0; i < truth.length; i++) {
            both += truth[i] == k && told[i] == k ? 1 : 0;
            either += (truth[i] == k ? 1 : 0) + (told[i] == k ? 1 : 0);
        }
        return either == 0 ? 0 : 2.0 * both / either;
    }

    private static OptionalDouble area(int[] truth, double[][] probabilities, int[] asked) {
        double sum = 0;
        for (int k : asked) {
            boolean[] positive = new boolean[truth.length];
            for (int i = 0; i < truth.length; i++) {
                positive[i] = truth[i] == k;
            }
            double[] scores =
                    Arrays.stream(probabilities).mapToDouble(p -> p[k]).toArray();
            OptionalDouble one = RocCurve.area(scores, positive);
            if (one.isEmpty()) {
                return one;
            }
            sum += one.getAsDouble();
        }
        return OptionalDouble.of(sum / asked.length);
    }

    Measurement with(Measurement measured, String name) {
        Measurement with = measured.with(name + ".accuracy", accuracy)
                .with(name + (several ? ".f1-macro" : ".f1"), f1)
                .with(name + ".log-loss", logLoss);
        return area.isPresent() ? with.with(name + (several ? ".auc-ovr-macro" : ".auc"), area.getAsDouble()) : with;
    }
}
