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
 * Min-K%: of each text the mean surprise, -log p in nats, of the share of its tokens that surprise the language model most: max(1,
 * floor(share n)) of n tokens; then the mean over texts. A text that a model was trained on has few tokens that it finds very unlikely.
 *
 * <p>Read: low suggests that the model under --lm has seen the texts. To ask whether it has seen a benchmark, give the benchmark as the data. The
 * number alone proves nothing: compare with texts that the model cannot have seen, which text.membership does against --holdout.
 *
 * <p>Misleads with texts that are easy rather than seen: boilerplate and repetition score low too. Only values of one model compare.
 *
 * <p>Worked example, share 0.2: log-probabilities -4 -3 and eight higher ones: k = floor(0.2 * 10) = 2, (4 + 3) / 2 = 3.5.
 *
 * @param share of the tokens that count, those of lowest log-probability
 */
@About(
        id = "text.min-k",
        spec = "TX-26",
        summary = "Surprise of a language model by the least likely tokens: low if it has seen the texts",
        modalities = Modality.TEXT,
        source = "Shi et al. 2024 (Min-K%), arXiv:2310.16789")
@Measures(value = Dimension.CONTAMINATION, goal = Goal.DESCRIPTIVE, lower = 0, cost = Cost.FULL)
@AutoService(Auditable.class)
public record MinK(double share) implements SampleMetric {

    public MinK() {
        this(0.2);
    }

    public MinK {
        Require.that(share > 0 && share <= 1, "share must lie in (0, 1], but was %s", share);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Membership.MIN_K.requires();
    }

    @Override
    public OptionalDouble score(Observation text) {
        return Membership.MIN_K.score(text, share);
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return SampleMetric.super.finish(scores, context).evidence(scores.worst(true, "surprises the language model"));
    }
}
