package io.assay.evaluate;

import io.assay.core.Require;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;

/** The nearest rows vote. */
@Meaning("The nearest rows vote.")
public record NearestNeighbours(
        @Default("embeddings") @Meaning("By what it knows a text.")
        Features features,

        @Default("5") @Meaning("How many vote.") int k)
        implements DescribedLearner {

    public NearestNeighbours {
        Require.that(k >= 1, "k must be at least 1, but was %d", k);
    }

    @Override
    public io.assay.learn.Learner learner(long seed) {
        return io.assay.learn.NearestNeighbours.learner(k);
    }
}
