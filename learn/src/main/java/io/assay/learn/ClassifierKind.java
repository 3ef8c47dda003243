package io.assay.learn;

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
    };

    /** @param seed of what is drawn at random, where something is */
    public abstract Learner learner(long seed);
}
