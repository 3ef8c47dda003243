package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.learn.SoftmaxRegression;

/** Softmax regression with an L2 penalty. */
@Meaning("Softmax regression with an L2 penalty.")
public record LogisticRegression(
        @Default("embeddings") @Meaning("By what it knows a text.")
        Features features,

        @Default("1") @Meaning("Strength of the data against the penalty.")
        double c)
        implements DescribedLearner {

    public LogisticRegression {
        Require.that(c > 0, "c must be above 0, but was %s", c);
    }

    @Override
    public io.assay.learn.Learner learner(long seed) {
        return SoftmaxRegression.learner(c);
    }
}
