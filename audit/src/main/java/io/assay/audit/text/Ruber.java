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
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * RUBER: how good replies in a dialogue are, from two scores: s_R, how like the reply is to a reference reply (field referenced), and s_U, how well it
 * fits the query (field unreferenced, else the mean log-likelihood of its tokens after the field prompt by the language model). Each is brought to 0 to 1 by its least and greatest value over the data; the value is the mean of
 * their combination. The field referenced holds s_R as a number, or the word vectors of reply and reference, two lists (or two columns) of vectors:
 * s_R is then the cosine of the pooled vectors, where pooling joins the maximum and the minimum of each dimension. A score that is the same
 * for all samples cannot be brought to 0 to 1: there is no value.
 *
 * <p>Read: compare values within one data set only, since its least and greatest scores set the scale. All four combinations stand beside.
 *
 * <p>Misleads when one reply stands out: it moves the scale for all others.
 *
 * <p>Worked example: s_R 0, 0.5, 1 and s_U 0.2, 0.4, 0.3 become 0, 0.5, 1 and 0, 1, 0.5; the smaller ones 0, 0.5, 0.5 have the mean 0.3333.
 *
 * @param combination how the two are put together: the smaller, the greater, the arithmetic or the geometric mean
 */
@About(
        id = "text.ruber",
        spec = "TX-06",
        summary = "Likeness to a reference reply and fit to the query, combined (RUBER)",
        modalities = Modality.TEXT,
        source = "Tao et al. 2018, arXiv:1701.03079")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, fields = "referenced")
@AutoService(Auditable.class)
public record Ruber(Combination combination) implements TwoPass<Spans> {

    static final LikelihoodScoreOf UNREFERENCED = LikelihoodScoreOf.answer("unreferenced");

    /** How the two scores are put together. */
    public enum Combination {
        MIN {
            @Override
            double of(double one, double other) {
                return Math.min(one, other);
            }
        },
        MAX {
            @Override
            double of(double one, double other) {
                return Math.max(one, other);
            }
        },
        ARITHMETIC {
            @Override
            double of(double one, double other) {
                return (one + other) / 2;
            }
        },
        GEOMETRIC {
            @Override
            double of(double one, double other) {
                return StrictMath.sqrt(one * other);
            }
        };

        abstract double of(double one, double other);
    }

    public Ruber() {
        this(Combination.MIN);
    }

    /** s_R and s_U of a reply; empty where one is missing. */
    static double[] scores(Observation reply) {
        OptionalDouble referenced = referenced(reply);
        return referenced.isEmpty() ? new double[0] : new double[] {referenced.getAsDouble(), reply.get(UNREFERENCED)};
    }

    static OptionalDouble referenced(Observation reply) {
        List<?> vectors = Given.list(reply, "referenced");
        return vectors.size() == 2
                ? PooledVectors.cosine(vectors.get(0), vectors.get(1))
                : Given.number(reply, "referenced");
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(UNREFERENCED);
    }

    @Override
    public Spans newState(Context context) {
        return new Spans(2);
    }

    @Override
    public void add(Spans spans, Observation reply) {
        double[] scores = scores(reply);
        if (scores.length > 0) {
            spans.add(scores);
        }
    }

    @Override
    public Fold<?, Measurement> finish(Spans spans, Context context) {
        if (!spans.wide()) {
            throw new NothingToMeasure("one of the two scores is missing or the same for all samples");
        }
        return new RuberScores(combination, spans.copy());
    }
}
