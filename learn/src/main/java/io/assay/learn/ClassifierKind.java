package io.assay.learn;

import io.assay.learn.tree.DecisionTree;
import io.assay.learn.tree.GradientBoosting;
import io.assay.learn.tree.Growth;
import io.assay.learn.tree.RandomForest;

/** Learners of classes by name, with their usual settings. */
public enum ClassifierKind {
    /** With an L2 penalty, C = 1. */
    LOGISTIC_REGRESSION,
    GAUSSIAN_NAIVE_BAYES,
    /** The five nearest. */
    NEAREST_NEIGHBOURS,
    /** Squared hinge, C = 1, margins calibrated after Platt. */
    LINEAR_SVM,
    /** Leaves of five rows at least. */
    DECISION_TREE,
    /** A hundred trees. */
    RANDOM_FOREST,
    /** A hundred steps. */
    GRADIENT_BOOSTING;

    /** @param seed of what is drawn at random, where something is */
    public Learner learner(long seed) {
        return switch (this) {
            case LOGISTIC_REGRESSION -> SoftmaxRegression.learner(1);
            case GAUSSIAN_NAIVE_BAYES -> GaussianNaiveBayes.learner(GaussianNaiveBayes.SMOOTHING);
            case NEAREST_NEIGHBOURS -> NearestNeighbours.learner(5);
            case LINEAR_SVM -> LinearSvm.learner(1);
            case DECISION_TREE -> DecisionTree.classifier(Growth.LEAVES_OF_FIVE, seed);
            case RANDOM_FOREST -> RandomForest.usual(seed).classifier();
            case GRADIENT_BOOSTING -> GradientBoosting.usual().classifier();
        };
    }
}
