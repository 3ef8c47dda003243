package io.assay.audit.judge;

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
import io.assay.core.SampleMetric;
import io.assay.core.judge.Preference;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Judge preference: the share of pairs in which the judges prefer the text to the other, that of the field rejected or else reference, given the field prompt where there is one.
 * Each judge sees each pair in both orders. Who changes sides with the order prefers neither: the pair is a tie of that judge, and counted in position-bias, the share of verdicts that depend
 * on the order; for-first says how many of all favour what stands first. Of several judges the majority counts; a tie between them is a tie. Pairs without a verdict that can be read are left out and counted.
 *
 * <p>Read: 0.5 without ties says that neither is better; with ties compare wins with losses. Of preference pairs it is how often the judges agree with who chose.
 *
 * <p>Misleads where position-bias is high: such a judge cannot tell the pairs apart. Judges prefer longer texts and those of their own family.
 *
 * <p>Worked example: of four pairs the text wins in two, loses in one, and one turns with the order: 2/4 = 0.5, ties 0.25, position-bias 0.25.
 */
@About(
        id = "text.judge-preference",
        spec = "P21",
        summary = "Share of pairs in which judges prefer the text, asked in both orders",
        modalities = Modality.TEXT,
        source = "Zheng et al. 2023, arXiv:2306.05685; Wang et al. 2023, arXiv:2305.17926")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, cost = Cost.FULL)
@AutoService(Auditable.class)
public record JudgePreference() implements SampleMetric {

    private static final PreferenceOf PAIR = new PreferenceOf();
    private static final String LOSSES = "losses";
    private static final String TIES = "ties";
    private static final String VERDICTS = "verdicts";
    private static final String DEPENDENT = "dependent";
    private static final String FOR_FIRST = "for-first";
    private static final String UNPARSABLE = "verdicts-unparsable";
    private static final String SILENT = "calls-without-reply";
    private static final String WITHOUT = "pairs-without-verdict";

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(PAIR);
    }

    @Override
    public OptionalDouble score(Observation pair) {
        OptionalDouble vote = pair.get(PAIR).vote();
        return vote.isEmpty() ? vote : OptionalDouble.of(vote.getAsDouble() == 1 ? 1 : 0);
    }

    @Override
    public void add(Scores scores, Observation pair) {
        SampleMetric.super.add(scores, pair);
        Preference preference = pair.get(PAIR);
        OptionalDouble vote = preference.vote();
        scores.count(WITHOUT, vote.isEmpty() ? 1 : 0);
        vote.ifPresent(side -> {
            scores.count(LOSSES, side == -1 ? 1 : 0);
            scores.count(TIES, side == 0 ? 1 : 0);
        });
        scores.count(VERDICTS, preference.judged());
        scores.count(DEPENDENT, preference.dependent());
        scores.count(FOR_FIRST, preference.forFirst());
        scores.count(UNPARSABLE, preference.unparsable());
        scores.count(SILENT, preference.silent());
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double verdicts = scores.counted(VERDICTS);
        double n = scores.n();
        return scores.measurement(context.seed())
                .with(LOSSES, scores.counted(LOSSES) / n)
                .with(TIES, scores.counted(TIES) / n)
                .with("position-bias", scores.counted(DEPENDENT) / verdicts)
                .with(FOR_FIRST, scores.counted(FOR_FIRST) / verdicts)
                .with(UNPARSABLE, scores.counted(UNPARSABLE))
                .with(SILENT, scores.counted(SILENT))
                .with(WITHOUT, scores.counted(WITHOUT))
                .evidence(scores.worst(false, "is not preferred to the other text"));
    }
}
