package io.assay.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Predictions for rows of two classes that the classifier was not trained on.
 *
 * @param predicted the probability of the positive class, a row a place
 * @param areas the area under the ROC curve of each fold that holds both classes
 */
@SuppressWarnings("ArrayRecordComponent") // Numbers that are read in place; never compared.
public record CrossFit(double[] predicted, List<Double> areas) {

    /** @param fold the fold of each row, from 0 */
    public static CrossFit of(Learner learner, double[][] x, boolean[] positive, int[] fold) {
        double[][] told = CrossValidation.probabilities(learner, Examples.of(x, positive), fold);
        double[] predicted = Arrays.stream(told).mapToDouble(p -> p[1]).toArray();
        List<Double> areas = new ArrayList<>();
        for (int held : Arrays.stream(fold).distinct().sorted().toArray()) {
            int[] test = CrossValidation.places(fold, some -> some == held);
            boolean[] truth = new boolean[test.length];
            IntStream.range(0, test.length).forEach(i -> truth[i] = positive[test[i]]);
            double[] scores = Arrays.stream(test).mapToDouble(i -> predicted[i]).toArray();
            RocCurve.area(scores, truth).ifPresent(areas::add);
        }
        return new CrossFit(predicted, areas);
    }

    /** The mean of (p - c)^2 over all predictions, c the share of the positive class. */
    public double meanSquare(double share) {
        return Arrays.stream(predicted).map(p -> (p - share) * (p - share)).sum() / predicted.length;
    }
}
