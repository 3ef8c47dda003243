package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.Given;
import io.assay.audit.likelihood.LikelihoodScoreOf;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.TwoPass;
import io.assay.core.state.InOrder;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Canary exposure: log2 |R| - log2 rank of a planted secret among candidates R of the same form, ranked by the log-probability that the
 * model gives them (field score, else that of the language model of --lm), most likely first. The field canary says which samples were planted (true or 1); all others are candidates. Each
 * canary is ranked among the candidates and itself, and the value is the mean over canaries. Of candidates as likely as the canary all go
 * before it (pessimistic, the headline); the values with the canary before them (optimistic) stand beside.
 *
 * <p>Read: log2 |R| means that the canary is the likeliest of all: it was memorised. Without memorising it is 1.44 bits on average. The highest
 * possible value grows with the candidates, so state how many there were.
 *
 * <p>Misleads when candidates and canary are of different form or length: then the model prefers one kind, memorised or not. A language model is asked about a sample
 * only, in which canaries can be missing: raise --model-samples. Ten thousand
 * canaries are ranked at most, the first of the data.
 *
 * <p>Worked example: scores -3.2, -5.1, -4.4 and the canary's -2.9: rank 1 of 4, log2 4 = 2 bits.
 */
@About(
        id = "text.canary-exposure",
        spec = "TX-X4",
        summary = "Bits by which planted secrets are likelier than secrets never seen",
        modalities = Modality.TEXT,
        source = "Carlini et al. 2019 (The Secret Sharer), arXiv:1802.08232")
@Measures(value = Dimension.PRIVACY, goal = Goal.LOWER, lower = 0, fields = CanaryExposure.CANARY)
@AutoService(Auditable.class)
public record CanaryExposure() implements TwoPass<InOrder<Double>> {

    static final LikelihoodScoreOf SCORE = LikelihoodScoreOf.text("score");
    static final String CANARY = "canary";
    private static final int CANARIES_MAX = 10_000;

    /** Whether a sample was planted; empty where that is not known. */
    static OptionalDouble planted(Observation sample) {
        return Given.share(sample, CANARY);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(SCORE);
    }

    @Override
    public InOrder<Double> newState(Context context) {
        return new InOrder<>(CANARIES_MAX);
    }

    @Override
    public void add(InOrder<Double> canaries, Observation sample) {
        if (planted(sample).orElse(0) == 1) {
            canaries.add(sample.sample().ref(), sample.get(SCORE), 1);
        }
    }

    @Override
    public Fold<?, Measurement> finish(InOrder<Double> state, Context context) {
        List<InOrder.Row<Double>> canaries = state.rows();
        if (canaries.isEmpty()) {
            throw new NothingToMeasure("no sample is a canary");
        }
        return CanaryRanks.of(canaries);
    }
}
