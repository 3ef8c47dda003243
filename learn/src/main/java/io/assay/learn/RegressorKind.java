package io.assay.learn;

import io.assay.learn.tree.DecisionTree;
import io.assay.learn.tree.GradientBoosting;
import io.assay.learn.tree.Growth;
import io.assay.learn.tree.RandomForest;

/** Learners of numbers by name, with their usual settings. */
public enum RegressorKind {
    /** Least squares with an L2 penalty of 1. */
    RIDGE,
    /** Leaves of five rows at least. */
    DECISION_TREE,
    /** A hundred trees. */
    RANDOM_FOREST,
    /** A hundred steps. */
    GRADIENT_BOOSTING;

    /** @param seed of what is drawn at random, where something is */
    public RegressionLearner learner(long seed) {
        return switch (this) {
            case RIDGE -> LeastSquares.learner(1);
            case DECISION_TREE -> DecisionTree.regressor(Growth.LEAVES_OF_FIVE, seed);
            case RANDOM_FOREST -> RandomForest.usual(seed).regressor();
            case GRADIENT_BOOSTING -> GradientBoosting.usual().regressor();
        };
    }
}
