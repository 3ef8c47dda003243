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
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Preserved intent: the share of revisions that keep the intent of the text they revise, by the verdict given in the field
 * intent (1 or 0, true or false; a number between is the share of several judges), else by that of the judge, who sees the text and the field source.
 *
 * <p>Read: 1 means that every revision still says what its text was to say.
 *
 * <p>Misleads when nothing was revised: an untouched text keeps its intent. Read it beside what the revision has improved.
 *
 * <p>Worked example: verdicts 1, 1, 0, 1: 0.75.
 */
@About(
        id = "text.preserved-intent",
        spec = "TX-14",
        summary = "Share of revisions that keep the intent of the original",
        modalities = Modality.TEXT,
        source = "Gao et al. 2023 (RARR), arXiv:2210.08726")
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record PreservedIntent() implements SampleMetric {

    private static final String FIELD = "intent";
    private static final ToldOf INTENT = ToldOf.one(FIELD, FIELD, FIELD, "");

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(INTENT);
    }

    @Override
    public OptionalDouble score(Observation revision) {
        return OptionalDouble.of(revision.get(INTENT).of(FIELD));
    }

    @Override
    public void add(Scores scores, Observation revision) {
        SampleMetric.super.add(scores, revision);
        Told.count(scores, revision.get(INTENT).by());
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return Told.named(scores.measurement(context.seed()), scores)
                .evidence(scores.worst(false, "does not keep the intent"));
    }
}
