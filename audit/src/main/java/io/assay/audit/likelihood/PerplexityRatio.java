package io.assay.audit.likelihood;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Perplexity ratio: the perplexity of a text over that of the same text said otherwise, PPL(x) / PPL(x'): in lower case, or in the words of the field
 * paraphrase. The value is the geometric mean over texts, exp(mean(log PPL(x) - log PPL(x'))); a text's own score is the logarithm of its ratio. Beside it the mean surprise over the
 * bytes of the compressed text.
 *
 * <p>Read: near 1 for paraphrases that are as usual as the text itself. Clearly below 1 against a paraphrase, the model prefers the very wording: a sign that it learned it. In
 * lower case most texts are less usual, so compare with the ratio of texts that the model cannot have seen.
 *
 * <p>Misleads when the paraphrases are clumsy or written by the model itself, and in lower case where texts have no capitals: the ratio is then 1.
 *
 * <p>Worked example: surprises of 2 nats a token, and 3 in lower case: exp(2 - 3) = 0.37.
 *
 * @param against what stands below the line: the text in lower case, or its paraphrase
 */
@About(
        id = "text.perplexity-ratio",
        spec = "TX-26",
        summary = "Perplexity of texts over that of the same said otherwise",
        modalities = Modality.TEXT,
        source = "Carlini et al. 2021, arXiv:2012.07805, section 5.2")
@Measures(value = Dimension.CONTAMINATION, goal = Goal.DESCRIPTIVE, lower = 0, cost = Cost.FULL)
@AutoService(Auditable.class)
public record PerplexityRatio(Against against) implements SampleMetric {

    /** What a text is compared with. */
    public enum Against {
        LOWER_CASE,
        PARAPHRASE
    }

    private static final LikelihoodOf TEXT = new LikelihoodOf(Passages.TEXT);
    private static final String ZLIB = "loss-per-zlib-byte";

    public PerplexityRatio() {
        this(Against.LOWER_CASE);
    }

    private LikelihoodOf other() {
        return new LikelihoodOf(against == Against.LOWER_CASE ? Passages.LOWER_CASE : Passages.PARAPHRASE);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(TEXT, other());
    }

    @Override
    public OptionalDouble score(Observation text) {
        return OptionalDouble.of(
                text.get(TEXT).meanSurprise() - text.get(other()).meanSurprise());
    }

    @Override
    public void add(Scores scores, Observation text) {
        SampleMetric.super.add(scores, text);
        scores.sum(ZLIB, Membership.ZLIB.of(text, 1));
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        Measurement logarithm = scores.measurement(context.seed());
        Measurement ratio = Measurement.of(StrictMath.exp(logarithm.value()))
                .size(scores.n())
                .with("mean-log-ratio", logarithm.value())
                .with(ZLIB, scores.meanOf(ZLIB))
                .evidence(scores.worst(false, "is more usual than when said otherwise"));
        return logarithm
                .interval()
                .map(PerplexityRatio::powers)
                .map(ratio::interval)
                .orElse(ratio);
    }

    private static Interval powers(Interval logarithms) {
        return new Interval(
                StrictMath.exp(logarithms.low()),
                StrictMath.exp(logarithms.high()),
                logarithms.level(),
                logarithms.method());
    }
}
