package io.assay.audit.tabular;

import io.assay.learn.Examples;
import io.assay.learn.GaussianNaiveBayes;
import io.assay.learn.LogisticRegression;
import io.assay.learn.SoftmaxRegression;
import io.assay.learn.SparseVector;
import java.util.Arrays;
import java.util.List;

/** What is trained to tell labels. */
enum Learner {
    /** With an L2 penalty, C = 1. */
    LOGISTIC_REGRESSION,
    GAUSSIAN_NAIVE_BAYES;

    private static final double SMOOTHING = 1e-9;

    /** The probabilities of the classes, a row a place. */
    interface Model {
        double[] probabilities(double[] row);
    }

    Model train(double[][] x, int[] classes, int n) {
        if (this == GAUSSIAN_NAIVE_BAYES) {
            return GaussianNaiveBayes.fit(x, classes, n, SMOOTHING)::probabilities;
        }
        if (n > 2) {
            List<SparseVector> rows = Arrays.stream(x).map(SparseVector::of).toList();
            SoftmaxRegression fitted = SoftmaxRegression.fit(Examples.of(rows, x[0].length, classes, n), 1, true);
            return row -> fitted.probabilities(SparseVector.of(row));
        }
        boolean[] positive = new boolean[classes.length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = classes[i] == 1;
        }
        LogisticRegression fitted = LogisticRegression.fit(x, positive, 1);
        return row -> new double[] {1 - fitted.probability(row), fitted.probability(row)};
    }
}
