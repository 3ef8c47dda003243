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
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Perplexity: how surprised a language model is by the texts, exp(-(sum of log p of all tokens) / number of tokens), natural logarithm. The first
 * token of a text has nothing before it and is not counted. Beside it the mean of the perplexities of single texts; the mean surprise in nats a token; bits per byte,
 * which does without the model's tokens and so compares between models (only of texts that were scored whole, their first token's bytes counted); and how many texts were too long and
 * only scored at their beginning.
 *
 * <p>Read: compare with the value of real data under the same model. Lower is more usual to the model, not better: repetition and phrases lower it,
 * and a model finds its own texts more usual than those of people.
 *
 * <p>Misleads between models with other tokens (use bits per byte), and with short texts, of which only a part is scored. Long texts weigh
 * more in the headline, single strange ones in the mean of texts.
 *
 * <p>Worked example: log-probabilities -1.2 -0.3 -2.5, -0.1 -0.1 and -4: 8.2 nats over 6 tokens, exp(1.3667) = 3.92.
 */
@About(
        id = "text.perplexity",
        spec = "TX-X3",
        summary = "How surprised a language model is by the texts",
        modalities = Modality.TEXT,
        source = "Jelinek et al. 1977; bits per byte: Gao et al. 2020, arXiv:2101.00027")
@Measures(value = Dimension.FIDELITY, goal = Goal.DESCRIPTIVE, lower = 1, cost = Cost.FULL)
@AutoService(Auditable.class)
public record Perplexity() implements SampleMetric {

    private static final LikelihoodOf TEXT = new LikelihoodOf(Passages.TEXT);
    private static final String SURPRISE = "surprise";
    private static final String SURPRISE_OF_WHOLE = "surprise of whole texts";
    private static final String TOKENS = "tokens";
    private static final String BYTES = "bytes of whole texts";
    private static final String CUT = "cut";

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(TEXT);
    }

    @Override
    public OptionalDouble score(Observation text) {
        double perplexity = StrictMath.exp(text.get(TEXT).meanSurprise());
        return Double.isFinite(perplexity) ? OptionalDouble.of(perplexity) : OptionalDouble.empty();
    }

    @Override
    public void add(Scores scores, Observation text) {
        Likelihood likelihood = text.get(TEXT);
        score(text).ifPresent(score -> {
            scores.add(text.sample().ref(), text.rank(), score);
            scores.sum(SURPRISE, likelihood.surprise());
            scores.count(TOKENS, likelihood.tokens());
            scores.count(CUT, likelihood.cut() ? 1 : 0);
            if (!likelihood.cut()) {
                scores.sum(SURPRISE_OF_WHOLE, likelihood.surprise());
                scores.count(BYTES, text.text().getBytes(StandardCharsets.UTF_8).length);
            }
        });
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        double meanOfTexts = scores.mean();
        double meanSurprise = scores.summed(SURPRISE) / scores.counted(TOKENS);
        Measurement measurement = Measurement.of(StrictMath.exp(meanSurprise))
                .size(scores.n())
                .with("perplexity", StrictMath.exp(meanSurprise))
                .with("mean-nll-nats", meanSurprise)
                .with("mean-of-per-text-perplexities", meanOfTexts)
                .with(TOKENS, scores.counted(TOKENS))
                .with("texts-cut", scores.counted(CUT))
                .evidence(scores.worst(true, "is strange to the language model"));
        long bytes = scores.counted(BYTES);
        return bytes == 0
                ? measurement
                : measurement.with("bits-per-byte", scores.summed(SURPRISE_OF_WHOLE) / StrictMath.log(2) / bytes);
    }
}
