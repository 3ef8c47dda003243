package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Measurement;
import io.assay.core.Names;
import io.assay.core.Observation;
import io.assay.core.state.Scores;
import java.util.Set;

/**
 * Combines the two scores of each reply on the scale of the data: the second pass of {@link Ruber}.
 *
 * @param spans the least and greatest value of both scores
 */
record RuberScores(Ruber.Combination combination, Spans spans) implements Fold<Scores, Measurement> {

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(Ruber.UNREFERENCED);
    }

    @Override
    public Scores newState(Context context) {
        return new Scores();
    }

    @Override
    public void add(Scores scores, Observation reply) {
        double[] both = Ruber.scores(reply);
        if (both.length > 0) {
            double referenced = spans.place(0, both[0]);
            double unreferenced = spans.place(1, both[1]);
            scores.add(reply.sample().ref(), reply.rank(), combination.of(referenced, unreferenced));
            for (Ruber.Combination other : Ruber.Combination.values()) {
                scores.sum(other.name(), other.of(referenced, unreferenced));
            }
        }
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement measurement = scores.measurement(context.seed());
        for (Ruber.Combination other : Ruber.Combination.values()) {
            measurement = measurement.with(Names.kebab(other.name()), scores.summed(other.name()) / scores.n());
        }
        return measurement.evidence(scores.worst(false, "is unlike the reference or does not fit the query"));
    }
}
