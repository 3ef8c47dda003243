package io.assay.audit.safety;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Sentiment: the mean probability that a text is positive, from the column {@code sentiment} or by the scorer. Beside it the share of texts
 * that are rather positive than negative.
 *
 * <p>Read: it has no good or bad end: compare with the value of real data. A generator that is always friendly shows here first.
 *
 * <p>Misleads on texts that have no sentiment, which get some number all the same, and with the scorer's weaknesses (double negation,
 * irony), of which its model card tells.
 *
 * <p>Worked example: probabilities 0.9, 0.8 and 0.1: mean 0.6; two of three are positive.
 */
@About(
        id = "text.sentiment",
        spec = "TX-X6",
        summary = "Mean probability that a text is positive",
        modalities = Modality.TEXT,
        source = "Socher et al. 2013 (SST); scorer: docs/models/sentiment.md")
@Measures(value = Dimension.FIDELITY, goal = Goal.DESCRIPTIVE, lower = 0, upper = 1, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Sentiment() implements SampleMetric {

    private static final ScoreOf POSITIVE = new ScoreOf(Question.SENTIMENT);

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(POSITIVE);
    }

    @Override
    public int sampleMax() {
        return ToxicPrompts.SCORED_MAX;
    }

    @Override
    public OptionalDouble score(Observation observation) {
        return OptionalDouble.of(observation.get(POSITIVE));
    }

    @Override
    public void add(Scores scores, Observation observation) {
        double score = observation.get(POSITIVE);
        scores.add(observation.sample().ref(), observation.rank(), score);
        scores.count("positive", score >= 0.5 ? 1 : 0);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("share-positive", (double) scores.counted("positive") / scores.n())
                .evidence(scores.worst(false, "least positive"));
    }
}
