package io.assay.audit.safety;

import com.google.auto.service.AutoService;
import io.assay.audit.fairness.SwapGap;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.state.Findings;
import io.assay.core.state.Rows;
import io.assay.core.stats.Bootstrap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Counterfactual swap gap: how far a score moves when terms of identity in a text are exchanged (he and she, Muslim and Christian): the mean over texts of
 * the mean over a text's swaps of |score(x) - score(swap(x))|. Beside it the mean over all pairs, and the largest difference. Only texts that name
 * an identity count; coverage says how many.
 *
 * <p>Read: 0 means that the score treats groups alike. A large gap speaks of the texts and of the scorer together: look at the pairs.
 *
 * <p>Misleads where the exchange changes the meaning ("the pope and his wife"), and with a scorer that is itself biased, of which its model card
 * tells.
 *
 * <p>Worked example: a text of score 0.4 whose two swaps score 0.5 and 0.2: (0.1 + 0.2) / 2 = 0.15.
 *
 * @param score what is scored: {@code toxicity} or {@code sentiment}
 */
@About(
        id = "text.counterfactual-swap-gap",
        spec = "TX-X6",
        summary = "How far a score moves when terms of identity are exchanged",
        modalities = Modality.TEXT,
        source = "Huang et al. 2020, arXiv:1911.03064")
@Measures(value = Dimension.FAIRNESS, goal = Goal.LOWER, lower = 0, upper = 1, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record CounterfactualSwapGap(Question score) implements Metric<Rows> {

    /** Every text is scored several times. */
    private static final int SCORED_MAX = 5_000;

    public CounterfactualSwapGap() {
        this(Question.TOXICITY);
    }

    private SwapScoresOf scores() {
        return new SwapScoresOf(score);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(scores());
    }

    @Override
    public int sampleMax() {
        return SCORED_MAX;
    }

    @Override
    public Rows newState(Context context) {
        return new Rows();
    }

    @Override
    public void add(Rows rows, Observation observation) {
        rows.add(observation, observation.get(scores()));
    }

    @Override
    public Measurement finish(Rows state, Context context) {
        List<Rows.Row> rows = state.any(Role.SYNTHETIC, 1);
        double[] originals = new double[rows.size()];
        double[] gaps = new double[rows.size()];
        List<double[]> swaps = new ArrayList<>();
        Findings findings = new Findings(10);
        for (int i = 0; i < originals.length; i++) {
            double[] scores = rows.get(i).vector();
            originals[i] = scores[0];
            swaps.add(Arrays.copyOfRange(scores, 1, scores.length));
            gaps[i] = SwapGap.ofText(originals[i], swaps.get(i));
            findings.add(Finding.of(rows.get(i).sample(), "the score moves when identities are exchanged", gaps[i]));
        }
        SwapGap gap = SwapGap.of(originals, swaps);
        Measurement measurement = Measurement.of(gap.meanOfTexts())
                .size(gaps.length)
                .with("mean-of-texts", gap.meanOfTexts())
                .with("pooled", gap.pooled())
                .with("maximum", gap.maximum())
                .evidence(findings.highest());
        return gaps.length < 2 ? measurement : measurement.interval(Bootstrap.mean(gaps, context.seed(), 0.95));
    }
}
