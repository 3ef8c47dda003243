package io.assay.audit.likelihood;

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
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Min-K%++: as Min-K% (text.min-k), with each token's log-probability set against those of all tokens that could stand there: (log p - mean) / standard
 * deviation, both under the model's own distribution. Of each text minus the mean of the lowest max(1, floor(share n)); then the mean over texts. A
 * text without the spread of its log-probabilities has no value.
 *
 * <p>Read: low suggests that the model under --lm was trained on the texts: what it learned stands out as a peak of its distribution. Compare with
 * text.membership against texts it cannot have seen.
 *
 * <p>Misleads as Min-K% does. A model at a service that only tells the likeliest tokens cannot serve: --lm local: can.
 *
 * <p>Worked example: log p -2 and -1, means -3 and -3, deviations 2 and 2: 0.5 and 1; with share 0.5 the lower counts: -0.5.
 *
 * @param share of the tokens that count, those of lowest standing
 */
@About(
        id = "text.min-k-plus-plus",
        spec = "TX-26",
        summary = "Min-K% with log-probabilities set against all tokens that could stand there",
        modalities = Modality.TEXT,
        source = "Zhang et al. 2024 (Min-K%++), arXiv:2404.02936")
@Measures(value = Dimension.CONTAMINATION, goal = Goal.DESCRIPTIVE, lower = Double.NEGATIVE_INFINITY, cost = Cost.FULL)
@AutoService(Auditable.class)
public record MinKPlusPlus(double share) implements SampleMetric {

    public MinKPlusPlus() {
        this(0.2);
    }

    public MinKPlusPlus {
        Require.that(share > 0 && share <= 1, "share must lie in (0, 1], but was %s", share);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Membership.MIN_K_PLUS_PLUS.requires();
    }

    @Override
    public OptionalDouble score(Observation text) {
        return Membership.MIN_K_PLUS_PLUS.score(text, share);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return SampleMetric.super
                .finish(scores, context)
                .evidence(scores.worst(true, "does not look learned by heart"));
    }
}
