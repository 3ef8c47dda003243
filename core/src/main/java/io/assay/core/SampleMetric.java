package io.assay.core;

import io.assay.core.state.Scores;
import java.util.OptionalDouble;

/** A score for each sample, and their mean as the value. The score is also usable as a filter. */
public interface SampleMetric extends Metric<Scores> {

    /** The score of one sample; empty where the question does not apply to it. */
    OptionalDouble score(Observation observation);

    @Override
    default Scores newState(Context context) {
        return new Scores();
    }

    @Override
    default void add(Scores scores, Observation observation) {
        score(observation).ifPresent(score -> scores.add(observation.sample().ref(), observation.rank(), score));
    }

    @Override
    default Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed());
    }
}
