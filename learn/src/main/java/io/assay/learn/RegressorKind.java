package io.assay.learn;

import io.assay.learn.tree.DecisionTree;
import io.assay.learn.tree.GradientBoosting;
import io.assay.learn.tree.Growth;
import io.assay.learn.tree.RandomForest;

/** Learners of numbers by name, with their usual settings. */
public enum RegressorKind {
    /** Least squares with an L2 penalty of 1. */
    RIDGE {
        @Override
        public RegressionLearner learner(long seed) {
            return LeastSquares.learner(1);
        }
    },
    /** Leaves of five rows at least. */
    DECISION_TREE {
        @Override
        public RegressionLearner learner(long seed) {
            return DecisionTree.regressor(Growth.LEAVES_OF_FIVE, seed);
        }
    },
    /** A hundred trees. */
    RANDOM_FOREST {
        @Override
        public RegressionLearner learner(long seed) {
            return RandomForest.usual(seed).regressor();
        }
    },
    /** A hundred steps. */
    GRADIENT_BOOSTING {
        @Override
        public RegressionLearner learner(long seed) {
            return GradientBoosting.usual().regressor();
        }
    };

    /** @param seed of what is drawn at random, where something is */
    public abstract RegressionLearner learner(long seed);
}
