package io.assay.audit.tabular;

import io.assay.learn.GaussianNaiveBayes;
import io.assay.learn.LogisticRegression;
import io.assay.learn.SoftmaxRegression;

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
            return SoftmaxRegression.fit(x, classes, n, 1)::probabilities;
        }
        boolean[] positive = new boolean[classes.length];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = classes[i] == 1;
        }
        LogisticRegression fitted = LogisticRegression.fit(x, positive, 1);
        return row -> new double[] {1 - fitted.probability(row), fitted.probability(row)};
    }
}
