package io.assay.evaluate;

import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.ClassifierKind;

/** A hundred small trees, each mending what those before it left. */
@Meaning("A hundred small trees, each mending what those before it left.")
public record GradientBoosting(
        @Default("embeddings") @Meaning("By what it knows a text.")
        Features features) implements DescribedLearner {

    @Override
    public io.assay.learn.Learner learner(long seed) {
        return ClassifierKind.GRADIENT_BOOSTING.learner(seed);
    }
}
