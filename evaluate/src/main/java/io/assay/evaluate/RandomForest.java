package io.assay.evaluate;

import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.ClassifierKind;

/** A hundred trees over drawn rows and columns. */
@Meaning("A hundred trees over drawn rows and columns.")
public record RandomForest(
        @Default("embeddings") @Meaning("By what it knows a text.")
        Features features) implements DescribedLearner {

    @Override
    public io.assay.learn.Learner learner(long seed) {
        return ClassifierKind.RANDOM_FOREST.learner(seed);
    }
}
