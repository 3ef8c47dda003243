package io.assay.audit.text;

import com.google.auto.service.AutoService;
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
 * Preservation, intent and form together: Pres_comb = Pres_intent * Pres_Lev of each revision, the verdict whether it keeps the intent (field intent, else the judge) times
 * the share of the original (field source) that it keeps; the value is the mean over samples.
 *
 * <p>Read: 1 means that nothing was changed, 0 that no revision keeps its intent.
 *
 * <p>Misleads when the revision was to change much: then a low value is what was asked for.
 *
 * <p>Worked example: "hello" revised to "hallo!" with intent 1 keeps 0.6; with intent 0 nothing; the mean of both is 0.3.
 */
@About(
        id = "text.preserved-combined",
        spec = "TX-16",
        summary = "Share of the original kept by revisions that keep its intent",
        modalities = Modality.TEXT,
        source = "Gao et al. 2023 (RARR), arXiv:2210.08726")
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1, fields = "source")
@AutoService(Auditable.class)
public record PreservedCombined() implements SampleMetric {

    @Override
    public Set<Feature<?>> requires() {
        return new PreservedIntent().requires();
    }

    @Override
    public OptionalDouble score(Observation revision) {
        OptionalDouble intent = new PreservedIntent().score(revision);
        OptionalDouble kept = new PreservedLevenshtein().score(revision);
        return intent.isEmpty() || kept.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(intent.getAsDouble() * kept.getAsDouble());
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("mean", scores.mean())
                .with("first-ten", scores.first(10))
                .evidence(scores.worst(false, "keeps little of the original or of its intent"));
    }
}
