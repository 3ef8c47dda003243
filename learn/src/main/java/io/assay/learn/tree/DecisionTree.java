package io.assay.learn.tree;

import io.assay.learn.Learner;
import io.assay.learn.RegressionLearner;

/** One tree: CART (Breiman et al. 1984), by the Gini index for classes and the squared error for numbers. Columns of more than 256 values are cut into bins. */
public final class DecisionTree {

    private DecisionTree() {}

    public static Learner classifier(Growth growth, long seed) {
        return new RandomForest(1, false, growth, seed).classifier();
    }

    public static RegressionLearner regressor(Growth growth, long seed) {
        return new RandomForest(1, false, growth, seed).regressor();
    }
}
