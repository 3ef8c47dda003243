package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.state.Grams;
import io.assay.core.state.KeyFunction;
import io.assay.core.stats.JensenShannon;
import java.util.List;

/**
 * Jensen-Shannon distance between the n-gram frequencies of synthetic and reference texts. With p and q the frequencies and m their mean,
 * D = (KL(p, m) + KL(q, m)) / 2; the value is the square root of D in base 2.
 *
 * <p>Read: 0 means that both use the same n-grams equally often, 1 that they share none. Words have frequencies that even two halves
 * of one real data set do not agree on, so the mark "real vs real" is the floor to compare with. The chart shows the n-grams that add most to the
 * distance by being more frequent in the synthetic texts; n-grams that only the reference holds are never spelled.
 *
 * <p>Misleads when data sets are small or n is large: then hardly any n-gram occurs twice and even real data look far apart. It says
 * nothing about meaning: fluent nonsense in the right words scores well.
 *
 * <p>Worked example, n = 1: "a b" against "a c". m gives a 1/2, b 1/4, c 1/4; D = (1/2 + 1/2) / 2 = 0.5 bits; the distance is 0.7071.
 *
 * @param n words in an n-gram
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.ngram-divergence",
        spec = "TX-X3",
        summary = "Jensen-Shannon distance of n-gram frequencies to the reference",
        modalities = Modality.TEXT,
        source = "Lin 1991, IEEE TIT 37(1); Endres and Schindelin 2003, IEEE TIT 49(7)")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record NgramDivergence(int n, Tokenizer tokenizer) implements GramMetric {

    private static final KeyFunction EITHER = (synthetic, reference) -> synthetic + reference > 0 ? 1 : 0;
    private static final double LN_2 = StrictMath.log(2);
    /** Longer n-grams are excerpts rather than phrases, and are not spelled. */
    private static final int SPELLED_MAX = 5;

    public NgramDivergence() {
        this(1, Tokenizer.UNICODE_ALNUM_RUNS);
    }

    public NgramDivergence {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        requireGrams(grams);
        double synthetic = grams.total(Role.SYNTHETIC);
        double reference = grams.total(Role.REFERENCE);
        if (reference == 0) {
            throw new NothingToMeasure("every reference text is shorter than " + n + (n == 1 ? " word" : " words"));
        }
        double nats = Math.max(0, grams.pooled().sumOfView((s, r) -> JensenShannon.term(s / synthetic, r / reference)));
        double variation = grams.pooled().sumOfView((s, r) -> Math.abs(s / synthetic - r / reference)) / 2;
        double distance = JensenShannon.distance(nats);
        Measurement measurement = Measurement.of(distance)
                .with("js-distance-base2", distance)
                .with("js-divergence-bits", nats / LN_2)
                .with("js-divergence-nats", nats)
                .with("total-variation", Math.min(1, variation))
                .with("union-size", grams.pooled().sum(EITHER));
        List<StandingOut.Gram> standingOut = grams.isWhole() && n <= SPELLED_MAX
                ? StandingOut.find(grams, n, tokenizer, context.glimpse(Role.SYNTHETIC))
                : List.of();
        return standingOut.isEmpty()
                ? measurement
                : measurement.chart(StandingOut.chart(standingOut)).evidence(StandingOut.findings(standingOut));
    }
}
