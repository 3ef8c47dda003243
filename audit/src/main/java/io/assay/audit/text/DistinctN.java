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
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.state.Grams;
import io.assay.core.state.KeyFunction;

/**
 * Distinct-n: how many different n-grams there are, as a share of all n-grams in the data. D = |set of n-grams| / |n-grams|,
 * pooled over all texts; beside it the mean of the same share within each text, and the expectation-adjusted form
 * EAD = U / (V (1 - ((V - 1) / V)^C)) of Liu et al. 2022, with U different n-grams, C n-grams and V word types of data and
 * reference together (n = 1 only).
 *
 * <p>Read: 1 means that no n-gram is ever repeated; values near 0 mean that the generator keeps saying the same things. Compare with
 * the value of real data of the same size.
 *
 * <p>Misleads when data sets differ in size: the value falls as data grows, because language has few words and many texts. It does
 * not see paraphrase: the same thought in new words counts as new.
 *
 * <p>Worked example, n = 2: "a b c" and "a b d e" hold the pairs ab bc ab bd de, of which 4 of 5 are different: 0.8.
 *
 * @param n words in an n-gram
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.distinct-n",
        spec = "TX-10",
        summary = "Share of n-grams that are different from each other",
        modalities = Modality.TEXT,
        source = "Li et al. 2016, arXiv:1510.03055; EAD: Liu et al. 2022, arXiv:2202.13587")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record DistinctN(int n, Tokenizer tokenizer) implements GramMetric {

    private static final KeyFunction DISTINCT = (synthetic, reference) -> synthetic > 0 ? 1 : 0;
    private static final KeyFunction EITHER = (synthetic, reference) -> synthetic + reference > 0 ? 1 : 0;

    public DistinctN() {
        this(2, Tokenizer.UNICODE_ALNUM_RUNS);
    }

    public DistinctN {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        requireGrams(grams);
        long total = grams.total(Role.SYNTHETIC);
        double unique = grams.pooled().sum(DISTINCT);
        double pooled = unique / total;
        Measurement measurement = Measurement.of(pooled)
                .with("pooled", pooled)
                .with("mean-per-text", grams.meanDistinctShare())
                .with("texts-too-short", grams.tooShort())
                .with("ngrams", total)
                .with("unique", unique)
                .evidence(grams.repetitive());
        if (n > 1 || grams.total(Role.REFERENCE) == 0) {
            return measurement;
        }
        double types = grams.pooled().sum(EITHER);
        double expected = types * -StrictMath.expm1(total * StrictMath.log1p(-1 / types));
        return measurement.with("ead-with-V-types-of-reference", unique / expected);
    }
}
