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
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Text watermark: z = (g - gamma T) / sqrt(T gamma (1 - gamma)) for g green tokens of T, all texts together. They stand in the fields green and tokens, as the detector of the
 * watermark counts them; or, where vocabulary is given, they are counted here: of the tokens in the field token-ids those that are green after the token before by the key, as the
 * authors' own program has it on a processor (simple_1, lefthash). p = 1 - Phi(z) is the chance of so many green tokens without a watermark. Beside it the mean z of single texts and the
 * share of those above 4. A text without tokens, or with more green ones than tokens, is not counted.
 *
 * <p>Read: about 0 is text without watermark; above 4 a single text is all but certainly marked (p = 0.00003). z of all texts grows with the root of
 * their number, so the whole is detected long before any single text is.
 *
 * <p>Misleads when texts repeat themselves: the same token after the same token is green again, so z rises without a watermark. Count distinct pairs
 * then. Rewording washes it out. Tokens must be those of the model's own tokenizer, and lists drawn on a GPU are others. The report names the key: count with a secret one
 * elsewhere and give green and tokens.
 *
 * <p>Worked example: 80 green of 200 tokens, gamma 0.25: (80 - 50)/sqrt(37.5) = 4.899.
 *
 * @param gamma the share of tokens that are green by chance
 * @param vocabulary how many tokens the model has, 0 to read counts only
 * @param key of the watermark; the usual one is that of the authors' program
 */
@About(
        id = "text.watermark",
        spec = "TX-X7",
        summary = "How surely texts carry a green-list watermark (z)",
        modalities = Modality.TEXT,
        source = "Kirchenbauer et al. 2023, arXiv:2301.10226")
@Measures(value = Dimension.PROVENANCE, goal = Goal.HIGHER, lower = Double.NEGATIVE_INFINITY)
@AutoService(Auditable.class)
public record Watermark(double gamma, int vocabulary, int key) implements SampleMetric {

    private static final double SURE = 4;
    private static final int VOCABULARY_MAX = 1 << 20;
    /** For each token a list is drawn, so a text is looked at up to here. */
    private static final int TOKENS_MAX = 4096;

    private static final String GREEN = "green";
    private static final String TOKENS = "tokens";

    public Watermark() {
        this(0.25, 0, 15_485_863);
    }

    public Watermark {
        Require.that(
                vocabulary >= 0 && vocabulary <= VOCABULARY_MAX,
                "vocabulary must lie between 0 and %d, but was %d",
                VOCABULARY_MAX,
                vocabulary);
        Require.that(gamma > 0 && gamma < 1, "gamma must lie between 0 and 1, but was %s", gamma);
    }

    private double z(double green, double tokens) {
        return (green - gamma * tokens) / StrictMath.sqrt(tokens * gamma * (1 - gamma));
    }

    /** None for a text without tokens, or with more green ones than tokens. */
    private Optional<GreenLists.Count> counted(Observation text) {
        GreenLists.Count count = given(text).orElseGet(() -> new GreenLists(vocabulary, gamma, key).count(ids(text)));
        boolean sound = count.tokens() > 0 && count.green() >= 0 && count.green() <= count.tokens();
        return sound ? Optional.of(count) : Optional.empty();
    }

    private Optional<GreenLists.Count> given(Observation text) {
        OptionalDouble green = Given.number(text, GREEN);
        OptionalDouble tokens = Given.number(text, TOKENS);
        return vocabulary > 0 && tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(new GreenLists.Count((int) green.orElse(-1), (int) tokens.orElse(0)));
    }

    private static List<Integer> ids(Observation text) {
        return Given.list(text, "token-ids").stream()
                .limit(TOKENS_MAX)
                .map(id -> (int) Given.number(id).orElse(-1))
                .toList();
    }

    @Override
    public OptionalDouble score(Observation text) {
        return counted(text)
                .map(count -> OptionalDouble.of(z(count.green(), count.tokens())))
                .orElse(OptionalDouble.empty());
    }

    @Override
    public void add(Scores scores, Observation text) {
        counted(text).ifPresent(count -> {
            double z = z(count.green(), count.tokens());
            scores.add(text.sample().ref(), text.rank(), z);
            scores.sum(GREEN, count.green());
            scores.sum(TOKENS, count.tokens());
            scores.count("sure", z > SURE ? 1 : 0);
        });
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        if (scores.n() == 0) {
            throw new NothingToMeasure(
                    "no text has tokens; map the fields green and tokens, or token-ids and give vocabulary");
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
