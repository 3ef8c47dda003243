package io.assay.learn;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A learner whose scores become probabilities by what held-out rows show: each row is scored by a model that has not seen it, each class is calibrated
 * against the rest, and the model itself has seen all rows.
 *
 * @param scores what scores rows by class, higher for likelier
 * @param calibration how scores become probabilities
 * @param folds how many parts the rows fall into
 */
public record Calibrated(Function<Examples, Scoring> scores, Calibration calibration, int folds) implements Learner {

    /** A score for each class. */
    @FunctionalInterface
    public interface Scoring {
        double[] of(Vector row);
    }

    /** Calibrates the probabilities of a learner. */
    public static Calibrated of(Learner learner, Calibration calibration, int folds) {
        return new Calibrated(examples -> learner.fit(examples)::probabilities, calibration, folds);
    }

    @Override
    public Classifier fit(Examples examples) {
        int[] labels = IntStream.range(0, examples.size()).map(examples::label).toArray();
        int[] fold = CrossValidation.folds(labels, folds, 0);
        double[][] held = CrossValidation.told(scores, examples, fold);
        DoubleUnaryOperator[] maps = new DoubleUnaryOperator[examples.classes()];
        for (int k = 0; k < maps.length; k++) {
            int one = k;
            boolean[] positive = new boolean[labels.length];
            IntStream.range(0, labels.length).forEach(i -> positive[i] = labels[i] == one);
            maps[k] = calibration.fit(
                    Arrays.stream(held).mapToDouble(row -> row[one]).toArray(), positive);
        }
        Scoring scoring = scores.apply(examples);
        return row -> normalised(maps, scoring.of(row));
    }

    /** Of two classes the second decides, so that its probability is what the calibration says. */
    private static double[] normalised(DoubleUnaryOperator[] maps, double[] scores) {
        double[] told = new double[maps.length];
        Arrays.setAll(told, k -> maps[k].applyAsDouble(scores[k]));
        if (told.length == 2) {
            return new double[] {1 - told[1], told[1]};
        }
        double sum = Arrays.stream(told).sum();
        Arrays.setAll(told, k -> sum == 0 ? 1.0 / maps.length : told[k] / sum);
        return told;
    }
}
