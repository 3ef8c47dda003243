package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.Told;
import io.assay.audit.judge.ToldOf;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Grammatical acceptability rate: (1/N) sum of 1[p >= tau], where p is the probability that a text is acceptable English (or whatever the judge was
 * taught): given in the field score, else by --scorer acceptability=FOLDER, else by the judge; told-by says by which. Beside it the soft form, the mean of p. An empty or blank text is never acceptable and counts 0 in
 * the soft form.
 *
 * <p>Read: 1 means that every text passes. A judge taught on CoLA accepts most edited prose.
 *
 * <p>Misleads when the field holds something else than a probability (numbers outside of 0 to 1 are left out), or the judge was taught on other
 * language than that of the data: chat and code are not written in its sentences. Acceptable is not true.
 *
 * <p>Worked example: probabilities 0.5, 0.5 and 0.4999999 with tau = 0.5: 2 of 3 are acceptable, 0.6667.
 *
 * @param tau the least probability of a text that counts as acceptable
 */
@About(
        id = "text.acceptability",
        spec = "TX-01",
        summary = "Share of texts that are grammatically acceptable",
        modalities = Modality.TEXT,
        source = "Warstadt, Singh and Bowman 2019 (CoLA), arXiv:1805.12471")
@Measures(value = Dimension.VALIDITY, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record Acceptability(double tau) implements SampleMetric {

    private static final String SOFT = "soft";
    private static final String SCORE = "score";
    private static final ToldOf PROBABILITY = ToldOf.one(SCORE, "acceptable", "acceptability", "acceptability");

    public Acceptability() {
        this(0.5);
    }

    public Acceptability {
        Require.that(tau >= 0 && tau <= 1, "tau must lie in 0..1, but was %s", tau);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(PROBABILITY);
    }

    @Override
    public OptionalDouble score(Observation text) {
        return OptionalDouble.of(text.get(PROBABILITY).of(SCORE) >= tau && !blank(text) ? 1 : 0);
    }

    private static boolean blank(Observation text) {
        return WhiteSpace.strip(text.text()).isEmpty();
    }

    @Override
    public void add(Scores scores, Observation text) {
        SampleMetric.super.add(scores, text);
        Told told = text.get(PROBABILITY);
        scores.sum(SOFT, blank(text) ? 0 : told.of(SCORE));
        Told.count(scores, told.by());
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return Told.named(scores.measurement(context.seed()), scores)
                .with(SOFT, scores.summed(SOFT) / scores.n())
                .evidence(scores.worst(false, "is not acceptable"));
    }
}
