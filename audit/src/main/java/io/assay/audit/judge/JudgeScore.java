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
import io.assay.core.state.Scores;
import io.assay.core.stats.KrippendorffAlpha;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judge score: what the judges of --judge say of the texts by the rubric of --rubric. Every judge scores every aspect of a text in one call; the vote of several is
 * their median. The score of a text is the mean of its votes, each as a share of its scale; the value is the mean over texts. Beside it the mean of each
 * aspect on its own scale; the share of verdicts that could not be read, which are no scores (a text of which one aspect has none is left out and counted);
 * and of several judges how far they agree on each aspect, Krippendorff's alpha of interval data.
 *
 * <p>Read: compare data sets by the same rubric and judges; the report shows the prompt and its hash. An alpha below 0.67 says that the judges do not mean the same by the rubric
 * (Krippendorff 2004): mend the rubric before using the score.
 *
 * <p>Misleads as judges do: they like long answers, their own family's answers, and what looks like them. Check a rubric against some dozens of your own
 * verdicts. A text can speak to its judge; read the texts of highest score.
 *
 * <p>Worked example: helps 4 of 1 to 5 and polite 1 of 0 to 1: shares 0.75 and 1, the text scores 0.875.
 */
@About(
        id = "text.judge-score",
        spec = "P21",
        summary = "Mean score of the texts by a rubric, as judges see it",
        modalities = Modality.TEXT,
        source = "Zheng et al. 2023, arXiv:2306.05685; Krippendorff 2011")
@Measures(value = Dimension.VALIDITY, goal = Goal.HIGHER, lower = 0, upper = 1, cost = Cost.FULL)
@AutoService(Auditable.class)
public record JudgeScore() implements SampleMetric {

    private static final JudgementOf GIVEN = new JudgementOf(JudgementOf.GIVEN);
    private static final String SUM = "sum ";
    private static final String VOTES = "votes ";
    private static final String PAIRED = "paired ";
    private static final String PAIRED_SUM = "paired sum ";
    private static final String PAIRED_SQUARES = "paired squares ";
    private static final String DISAGREEMENT = "disagreement ";
    private static final String VERDICTS = "verdicts";
    private static final String UNPARSABLE = "unparsable";
    private static final String SILENT = "silent";
    private static final String WITHOUT = "texts-without-score";

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(GIVEN);
    }

    @Override
    public OptionalDouble score(Observation text) {
        return text.get(GIVEN).share();
    }

    @Override
    public void add(Scores scores, Observation text) {
        SampleMetric.super.add(scores, text);
        Judged judged = text.get(GIVEN);
        scores.count(WITHOUT, judged.share().isEmpty() ? 1 : 0);
        scores.count(
                VERDICTS,
                judged.judgement().replies() * judged.rubric().aspects().size());
        scores.count(UNPARSABLE, judged.unparsable());
        scores.count(
                SILENT,
                judged.judgement().verdicts().size() - judged.judgement().replies());
        Told.count(scores, judged.by());
        judged.rubric().aspects().forEach(aspect -> add(scores, judged, aspect.name()));
    }

    private static void add(Scores scores, Judged judged, String aspect) {
        judged.judgement().score(aspect).ifPresent(vote -> {
            scores.sum(SUM + aspect, vote);
            scores.count(VOTES + aspect, 1);
        });
        double[] unit = judged.judgement().scores(aspect);
        if (unit.length >= 2) {
            scores.count(PAIRED + aspect, unit.length);
            scores.sum(DISAGREEMENT + aspect, KrippendorffAlpha.disagreement(unit));
            for (double score : unit) {
                scores.sum(PAIRED_SUM + aspect, score);
                scores.sum(PAIRED_SQUARES + aspect, score * score);
            }
        }
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement measurement = Told.named(scores.measurement(context.seed()), scores)
                .with("unparsable-share", (double) scores.counted(UNPARSABLE) / scores.counted(VERDICTS))
                .with("calls-without-reply", scores.counted(SILENT))
                .with(WITHOUT, scores.counted(WITHOUT))
                .evidence(scores.worst(false, "scores low by the rubric"));
        for (String aspect : aspects(scores)) {
            measurement =
                    measurement.with("mean." + aspect, scores.summed(SUM + aspect) / scores.counted(VOTES + aspect));
            OptionalDouble alpha = agreement(scores, aspect);
            if (alpha.isPresent()) {
                measurement = measurement.with("agreement." + aspect, alpha.getAsDouble());
            }
        }
        return measurement;
    }

    private static Set<String> aspects(Scores scores) {
        Set<String> aspects = new TreeSet<>();
        scores.counts().keySet().stream()
                .filter(name -> name.startsWith(VOTES))
                .forEach(name -> aspects.add(name.substring(VOTES.length())));
        return aspects;
    }

    private static OptionalDouble agreement(Scores scores, String aspect) {
        return KrippendorffAlpha.of(
                (double) scores.counted(PAIRED + aspect),
                scores.summed(PAIRED_SUM + aspect),
                scores.summed(PAIRED_SQUARES + aspect),
                scores.summed(DISAGREEMENT + aspect));
    }
}
