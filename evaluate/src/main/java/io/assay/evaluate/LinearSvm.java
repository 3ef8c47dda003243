package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;

/** A linear support vector machine with calibrated margins. */
@Meaning("A linear support vector machine with calibrated margins.")
public record LinearSvm(
        @Default("embeddings") @Meaning("By what it knows a text.")
        Features features,

        @Default("1") @Meaning("Strength of the data against the penalty.")
        double c)
        implements DescribedLearner {

    public LinearSvm {
        Require.that(c > 0, "c must be above 0, but was %s", c);
    }

    @Override
    public io.assay.learn.Learner learner(long seed) {
        return io.assay.learn.LinearSvm.learner(c);
    }
}
