package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.Given;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Text watermark: z = (g - gamma T) / sqrt(T gamma (1 - gamma)) for g green tokens of T (fields green and tokens, as the detector of the watermark counts
 * them), all texts together; p = 1 - Phi(z) is the chance of so many green tokens without a watermark. Beside it the mean z of single texts and the
 * share of those above 4. A text without tokens, or with more green ones than tokens, is not counted.
 *
 * <p>Read: about 0 is text without watermark; above 4 a single text is all but certainly marked (p = 0.00003). z of all texts grows with the root of
 * their number, so the whole is detected long before any single text is.
 *
 * <p>Misleads when texts repeat themselves: the same token after the same token is green again, so z rises without a watermark. Count distinct pairs
 * then. Rewording washes it out.
 *
 * <p>Worked example: 80 green of 200 tokens, gamma 0.25: (80 - 50)/sqrt(37.5) = 4.899.
 *
 * @param gamma the share of tokens that are green by chance
 */
@About(
        id = "text.watermark",
        spec = "TX-X7",
        summary = "How surely texts carry a green-list watermark (z)",
        modalities = Modality.TEXT,
        source = "Kirchenbauer et al. 2023, arXiv:2301.10226")
@Measures(
        value = Dimension.PROVENANCE,
        goal = Goal.HIGHER,
        lower = Double.NEGATIVE_INFINITY,
        fields = {"green", "tokens"})
@AutoService(Auditable.class)
public record Watermark(double gamma) implements SampleMetric {

    private static final double SURE = 4;
    private static final String GREEN = "green";
    private static final String TOKENS = "tokens";

    public Watermark() {
        this(0.25);
    }

    public Watermark {
        Require.that(gamma > 0 && gamma < 1, "gamma must lie between 0 and 1, but was %s", gamma);
    }

    private double z(double green, double tokens) {
        return (green - gamma * tokens) / StrictMath.sqrt(tokens * gamma * (1 - gamma));
    }

    @Override
    public OptionalDouble score(Observation text) {
        double green = Given.number(text, GREEN).orElse(-1);
        double tokens = Given.number(text, TOKENS).orElse(0);
        return tokens > 0 && green >= 0 && green <= tokens
                ? OptionalDouble.of(z(green, tokens))
                : OptionalDouble.empty();
    }

    @Override
    public void add(Scores scores, Observation text) {
        score(text).ifPresent(z -> {
            scores.add(text.sample().ref(), text.rank(), z);
            scores.sum(GREEN, Given.number(text, GREEN).getAsDouble());
            scores.sum(TOKENS, Given.number(text, TOKENS).getAsDouble());
            scores.count("sure", z > SURE ? 1 : 0);
        });
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        if (scores.n() == 0) {
            throw new NothingToMeasure("no text has tokens");
        }
        double z = z(scores.summed(GREEN), scores.summed(TOKENS));
        return Measurement.of(z)
                .size(scores.n())
                .with("z", z)
                .with("p", NormalDistribution.of(0, 1).survivalProbability(z))
                .with("green", scores.summed(GREEN))
                .with("tokens", scores.summed(TOKENS))
                .with("mean-z", scores.mean())
                .with("share-above-4", (double) scores.counted("sure") / scores.n())
                .evidence(scores.worst(false, "shows least of a watermark"));
    }
}
