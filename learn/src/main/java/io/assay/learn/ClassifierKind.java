package io.assay.learn;

import io.assay.learn.tree.DecisionTree;
import io.assay.learn.tree.GradientBoosting;
import io.assay.learn.tree.Growth;
import io.assay.learn.tree.RandomForest;

/** Learners of classes by name, with their usual settings. */
public enum ClassifierKind {
    /** With an L2 penalty, C = 1. */
    LOGISTIC_REGRESSION {
        @Override
        public Learner learner(long seed) {
            return SoftmaxRegression.learner(1);
        }
    },
    GAUSSIAN_NAIVE_BAYES {
        @Override
        public Learner learner(long seed) {
            return GaussianNaiveBayes.learner(GaussianNaiveBayes.SMOOTHING);
        }
    },
    /** The five nearest. */
    NEAREST_NEIGHBOURS {
        @Override
        public Learner learner(long seed) {
            return NearestNeighbours.learner(5);
        }
    },
    /** Squared hinge, C = 1, margins calibrated after Platt. */
    LINEAR_SVM {
        @Override
        public Learner learner(long seed) {
            return LinearSvm.learner(1);
        }
    },
    /** Leaves of five rows at least. */
    DECISION_TREE {
        @Override
        public Learner learner(long seed) {
            return DecisionTree.classifier(Growth.LEAVES_OF_FIVE, seed);
        }
    },
    /** A hundred trees. */
    RANDOM_FOREST {
        @Override
        public Learner learner(long seed) {
            return RandomForest.usual(seed).classifier();
        }
    },
    /** A hundred steps. */
    GRADIENT_BOOSTING {
        @Override
        public Learner learner(long seed) {
            return GradientBoosting.usual().classifier();
        }
    };

    /** @param seed of what is drawn at random, where something is */
    public abstract Learner learner(long seed);
}
