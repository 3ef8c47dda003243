package io.assay.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Predictions of a logistic regression (C = 1) for rows that it was not trained on.
 *
 * @param predicted the probability of the positive class, a row a place
 * @param areas the area under the ROC curve of each fold that holds both classes
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record CrossFit(double[] predicted, List<Double> areas) {

    /** What is done to rows before they are shown, learnt from the training rows of a fold. */
    public interface Preparation {
        UnaryOperator<double[]> learn(double[][] train);
    }

    /** The rows as they are. */
    public static final Preparation NONE = train -> row -> row;

    /** @param fold the fold of each row, 0 to k - 1 */
    public static CrossFit of(double[][] x, boolean[] positive, int[] fold, int k, Preparation preparation) {
        double[] predicted = new double[x.length];
        List<Double> areas = new ArrayList<>();
        for (int held = 0; held < k; held++) {
            int leave = held;
            int[] train =
                    IntStream.range(0, x.length).filter(i -> fold[i] != leave).toArray();
            int[] test =
                    IntStream.range(0, x.length).filter(i -> fold[i] == leave).toArray();
            if (train.length == 0 || test.length == 0) {
                continue;
            }
            double[][] rows = Arrays.stream(train).mapToObj(i -> x[i]).toArray(double[][]::new);
            UnaryOperator<double[]> prepare = preparation.learn(rows);
            LogisticRegression fitted = LogisticRegression.fit(
                    Arrays.stream(rows).map(prepare).toArray(double[][]::new), booleans(positive, train), 1);
            double[] scores = Arrays.stream(test)
                    .mapToDouble(i -> fitted.probability(prepare.apply(x[i])))
                    .toArray();
            for (int i = 0; i < test.length; i++) {
                predicted[test[i]] = scores[i];
            }
            RocCurve.area(scores, booleans(positive, test)).ifPresent(areas::add);
        }
        return new CrossFit(predicted, areas);
    }

    private static boolean[] booleans(boolean[] all, int[] places) {
        boolean[] some = new boolean[places.length];
        for (int i = 0; i < places.length; i++) {
            some[i] = all[places[i]];
        }
        return some;
    }

    /** The mean of (p - c)^2 over all predictions, c the share of the positive class. */
    public double meanSquare(double share) {
        return Arrays.stream(predicted).map(p -> (p - share) * (p - share)).sum() / predicted.length;
    }
}
