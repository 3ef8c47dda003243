package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.audit.judge.Told;
import io.assay.audit.judge.ToldOf;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.SampleMetric;
import io.assay.core.state.Scores;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * USL-H: how good replies in a dialogue are, from three scores between 0 and 1 (the fields understandable, sensible and likeable, else the judge, who sees the field prompt too), each level only worth what the one below allows. With U
 * understandable, S sensible, L likeable and weights a: composition H = a1 U + a2 U S + a3 U S L. A = a1 U + a2 S + a3 L does without levels,
 * HS = a1 U + a2 S + a3 S L is the default of the authors' program. The value is the mean over samples; a sample without one of the three
 * scores has none.
 *
 * <p>Read: 1 is a reply that is clear, fits and is liked. Compare values of the same scorers, composition and weights only.
 *
 * <p>Misleads when the three scorers are not on one scale: a likeability that is rarely above 0.1 hides what the others say.
 *
 * <p>Worked example: U = 0.8, S = 0.5, L = 0.5 with thirds: (0.8 + 0.4 + 0.2)/3 = 0.4667.
 *
 * @param weights a1, a2 and a3, which add up to 1
 * @param composition how the scores are put together: levels (h), sum (a), or levels from the second on (hs)
 */
@About(
        id = "text.usl-h",
        spec = "TX-02",
        summary = "Understandable, sensible, likeable: dialogue quality by levels",
        modalities = Modality.TEXT,
        source = "Phy, Zhao and Aizawa 2020, arXiv:2011.00483")
@Measures(value = Dimension.VALIDITY, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record UslH(List<Double> weights, Composition composition) implements SampleMetric {

    private static final double SUM_TOLERANCE = 1e-6;
    private static final String U = "understandable";
    private static final String S = "sensible";
    private static final String L = "likeable";
    private static final ToldOf THREE = new ToldOf(Map.of(U, U, S, S, L, L), "dialogue", "");

    /** How the three scores are put together. */
    public enum Composition {
        H,
        A,
        HS
    }

    public UslH() {
        this(List.of(1 / 3.0, 1 / 3.0, 1 / 3.0), Composition.H);
    }

    public UslH {
        weights = List.copyOf(weights);
        Require.that(weights.size() == 3, "weights must be three numbers, but were %s", weights);
        double sum = weights.get(0) + weights.get(1) + weights.get(2);
        boolean positive = weights.stream().allMatch(weight -> weight >= 0);
        Require.that(
                positive && Math.abs(sum - 1) <= SUM_TOLERANCE,
                "weights must not be negative and add up to 1, but were %s",
                weights);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(THREE);
    }

    @Override
    public OptionalDouble score(Observation reply) {
        Told told = reply.get(THREE);
        return OptionalDouble.of(Math.min(1, composed(told.of(U), told.of(S), told.of(L))));
    }

    @Override
    public void add(Scores scores, Observation reply) {
        SampleMetric.super.add(scores, reply);
        Told.count(scores, reply.get(THREE).by());
    }

    private double composed(double u, double s, double l) {
        boolean levels = composition == Composition.H;
        double second = levels ? u * s : s;
        double third = composition == Composition.A ? l : second * l;
        return weights.get(0) * u + weights.get(1) * second + weights.get(2) * third;
    }

    @Override
    public Measurement finish(Scores scores, Context context) {
        return Told.named(scores.measurement(context.seed()), scores)
                .with("mean", scores.mean())
                .with("first-five", scores.first(5))
                .evidence(scores.worst(false, "scores low as a reply"));
    }
}
