package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.SentencesOf;
import io.assay.audit.judge.Told;
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
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Attribution to identified sources: for each text the share of its sentences that a person or judge found supported by the evidence, then the mean over
 * texts. The field verdicts holds one verdict a sentence, 1 or 0, true or false; without it the judge is asked about
 * each sentence of the text, of fifty at most, and the field evidence. Beside it the share of all sentences together. A text without
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
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record AttrAis() implements SampleMetric {

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(SentencesOf.VERDICTS);
    }

    private static List<Double> verdicts(Observation text) {
        return text.get(SentencesOf.VERDICTS).scores();
    }

    @Override
    public OptionalDouble score(Observation text) {
        return text.get(SentencesOf.VERDICTS).mean();
    }

    @Override
    public void add(Scores scores, Observation text) {
        OptionalDouble score = score(text);
        scores.count("undefined", score.isEmpty() ? 1 : 0);
        score.ifPresent(share -> scores.add(text.sample().ref(), text.rank(), share));
        Told.count(scores, text.get(SentencesOf.VERDICTS).by());
        List<Double> verdicts = verdicts(text);
        scores.count("sentences", verdicts.size());
        verdicts.forEach(verdict -> scores.sum("supported", verdict));
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return Told.named(scores.measurement(context.seed()), scores)
                .with("mean-of-texts", scores.mean())
                .with("pooled-sentences", scores.summed("supported") / scores.counted("sentences"))
                .with("texts-undefined", scores.counted("undefined"))
                .evidence(scores.worst(false, "has sentences without support"));
    }
}
