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
import java.util.OptionalDouble;
import java.util.Set;

/**
 * PMI-FAITH: by how many nats a document makes the response likelier: sum of log p(r_t | d, h, r_before) - sum of log p(r_t | h, r_before) over the tokens
 * of the response r (the text), with document d (field context) and history h (field prompt, which may be missing). The value is the mean over responses; beside it the means by
 * token, of responses and of all tokens together. A response of which the model could not take all tokens has no value.
 *
 * <p>Read: above 0 the document raises the likelihood of the response, as it does where the response rests on it; near 0 the response would have been
 * said without it.
 *
 * <p>Misleads when a response copies the document: it then looks most faithful. Long responses weigh more in the headline; compare by token. A weak
 * model sees less of the relation.
 *
 * <p>Worked example: log-probabilities -1 and -2 with the document, -2 and -4 without: (-3) - (-6) = 3 nats, 1.5 a token.
 */
@About(
        id = "text.pmi-faith",
        spec = "TX-07",
        summary = "By how many nats the document makes the response likelier",
        modalities = Modality.TEXT,
        source = "Nandwani et al. 2023, arXiv:2305.12191")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.HIGHER,
        lower = Double.NEGATIVE_INFINITY,
        fields = "context",
        cost = Cost.FULL)
@AutoService(Auditable.class)
public record PmiFaith() implements SampleMetric {

    private static final LikelihoodOf WITH = new LikelihoodOf(Passages.GROUNDED);
    private static final LikelihoodOf WITHOUT = new LikelihoodOf(Passages.UNGROUNDED);
    private static final String PER_TOKEN = "per token";
    private static final String TOKENS = "tokens";

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(WITH, WITHOUT);
    }

    @Override
    public OptionalDouble score(Observation response) {
        Likelihood with = response.get(WITH);
        Likelihood without = response.get(WITHOUT);
        return with.cut() || without.cut() || with.tokens() != without.tokens()
                ? OptionalDouble.empty()
                : OptionalDouble.of(without.surprise() - with.surprise());
    }

    @Override
    public void add(Scores scores, Observation response) {
        score(response).ifPresent(score -> {
            int tokens = response.get(WITH).tokens();
            scores.add(response.sample().ref(), response.rank(), score);
            scores.count(TOKENS, tokens);
            scores.sum(PER_TOKEN, score / tokens);
        });
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return scores.measurement(context.seed())
                .with("mean", scores.mean())
                .with("mean-per-token", scores.meanOf(PER_TOKEN))
                .with("pooled-per-token", scores.mean() * scores.n() / scores.counted(TOKENS))
                .evidence(scores.worst(false, "is no likelier with its document"));
    }
}
