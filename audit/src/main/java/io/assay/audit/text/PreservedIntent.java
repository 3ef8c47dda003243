package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;

/**
 * Preserved intent: the share of revisions that keep the intent of the text they revise, by the verdict of a person or judge given in the field
 * intent: 1 or 0, true or false; a number between is the share of several judges.
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
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1, fields = PreservedIntent.FIELD)
@AutoService(Auditable.class)
public record PreservedIntent() implements SampleMetric {

    static final String FIELD = "intent";

    @Override
    public OptionalDouble score(Observation revision) {
        return Given.share(revision, FIELD);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed()).evidence(scores.worst(false, "does not keep the intent"));
    }
}
