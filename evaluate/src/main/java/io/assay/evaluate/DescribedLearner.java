package io.assay.evaluate;

import io.assay.learn.TfIdf;

/** A classifier over what describes a text; where a row may have several labels, one classifier a label. */
public sealed interface DescribedLearner extends Learner
        permits LogisticRegression, LinearSvm, NearestNeighbours, RandomForest, GradientBoosting {

    /** By what it knows a text. */
    Features features();

    /** @param seed of what is drawn at random, where something is */
    io.assay.learn.Learner learner(long seed);

    @Override
    default Labelling label(LabelledTexts training, LabelledTexts test, Bench bench) {
        Described described = embeds()
                ? Described.byEmbedding(training, test, bench.vectors())
                : Described.byWords(training, test, TfIdf::of);
        return described.label(learner(bench.seed()));
    }

    @Override
    default boolean embeds() {
        return features() == Features.EMBEDDINGS;
    }
}
