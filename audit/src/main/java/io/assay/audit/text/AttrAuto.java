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
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Automatic attribution: for each sentence the highest probability that a piece of evidence entails it, the mean over the sentences of a text, then over
 * texts. The field entailment holds one list a sentence, with the probability for each piece of evidence; a sentence without evidence counts 0. Without
 * the field a classifier of pairs (--scorer entailment=FOLDER, any NLI model as ONNX) is asked about each sentence of the text and each piece of the field
 * evidence, fifty of each at most; without one the judge. A text without sentences has no value.
 *
 * <p>Read: 1 means that each sentence follows from some piece of evidence.
 *
 * <p>Misleads when there is much evidence: the highest of many probabilities is high by chance. A sentence that needs two pieces at once is
 * not supported by either. Numbers outside of 0 to 1 are left out.
 *
 * <p>Worked example: sentences with 0.2 0.9 and with no evidence: (0.9 + 0)/2 = 0.45.
 */
@About(
        id = "text.attr-auto",
        spec = "TX-13",
        summary = "How surely sentences follow from their evidence",
        modalities = Modality.TEXT,
        source = "Gao et al. 2023 (RARR), arXiv:2210.08726")
@Measures(value = Dimension.FAITHFULNESS, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record AttrAuto() implements SampleMetric {

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(SentencesOf.ENTAILMENT);
    }

    @Override
    public OptionalDouble score(Observation text) {
        return text.get(SentencesOf.ENTAILMENT).mean();
    }

    @Override
    public void add(Scores scores, Observation text) {
        SampleMetric.super.add(scores, text);
        Told.count(scores, text.get(SentencesOf.ENTAILMENT).by());
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return Told.named(scores.measurement(context.seed()), scores)
                .with("mean-of-texts", scores.mean())
                .with("first-ten", scores.first(10))
                .evidence(scores.worst(false, "does not follow from its evidence"));
    }
}
