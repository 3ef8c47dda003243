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
import java.util.List;
import java.util.OptionalDouble;

/**
 * Attribution to identified sources: for each text the share of its sentences that a person or judge found supported by the evidence, then the mean over
 * texts. The field verdicts holds one verdict a sentence: 1 or 0, true or false. Beside it the share of all sentences together. A text without
 * sentences has no value and is counted; a verdict that is none is left out.
 *
 * <p>Read: 1 means that every sentence can be traced to its evidence.
 *
 * <p>Misleads when texts say little: a single safe sentence scores 1. Verdicts of different judges do not compare.
 *
 * <p>Worked example: verdicts 1 0 for one text and 1 for another: (1/2 + 1)/2 = 0.75; of all sentences 2/3.
 */
@About(
        id = "text.attr-ais",
        spec = "TX-12",
        summary = "Share of sentences that are attributable to evidence",
        modalities = Modality.TEXT,
        source = "Rashkin et al. 2023 (AIS), arXiv:2112.12870; Gao et al. 2023 (RARR), arXiv:2210.08726")
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1, fields = "verdicts")
@AutoService(Auditable.class)
public record AttrAis() implements SampleMetric {

    private static List<Double> verdicts(Observation text) {
        return Given.list(text, "verdicts").stream()
                .map(Given::share)
                .filter(OptionalDouble::isPresent)
                .map(OptionalDouble::getAsDouble)
                .toList();
    }

    @Override
    public OptionalDouble score(Observation text) {
        return verdicts(text).stream().mapToDouble(verdict -> verdict).average();
    }

    @Override
    public void add(Scores scores, Observation text) {
        OptionalDouble score = score(text);
        scores.count("undefined", score.isEmpty() ? 1 : 0);
        score.ifPresent(share -> scores.add(text.sample().ref(), text.rank(), share));
        List<Double> verdicts = verdicts(text);
        scores.count("sentences", verdicts.size());
        verdicts.forEach(verdict -> scores.sum("supported", verdict));
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("mean-of-texts", scores.mean())
                .with("pooled-sentences", scores.summed("supported") / scores.counted("sentences"))
                .with("texts-undefined", scores.counted("undefined"))
                .evidence(scores.worst(false, "has sentences without support"));
    }
}
