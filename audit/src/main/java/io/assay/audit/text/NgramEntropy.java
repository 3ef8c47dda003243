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
import io.assay.core.state.LogTable;

/**
 * n-gram entropy: how evenly the data uses its n-grams. H = -sum p(w) ln p(w) over all n-grams w, p their relative frequency, in nats
 * (bits beside it), pooled over all texts; beside it the mean of the entropies within each text.
 *
 * <p>Read: higher is more varied; e to the entropy is the number of equally frequent n-grams that would be as varied. Compare with the
 * value of real data of the same size.
 *
 * <p>Misleads when data sets differ in size, since the largest possible value is the logarithm of the number of n-grams; and noise (random
 * words) scores higher than good prose.
 *
 * <p>Worked example, n = 1: "a a b b" has two words of frequency 1/2 each: ln 2 = 0.6931 nats, 1 bit.
 *
 * @param n words in an n-gram
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.ngram-entropy",
        spec = "TX-11",
        summary = "Entropy of the n-gram frequencies, in nats",
        modalities = Modality.TEXT,
        source = "Zhang et al. 2018, arXiv:1809.05972")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0)
@AutoService(Auditable.class)
public record NgramEntropy(int n, Tokenizer tokenizer) implements GramMetric {

    private static final KeyFunction COUNT_LN_COUNT = (synthetic, reference) -> LogTable.timesLn(synthetic);
    private static final double LN_2 = StrictMath.log(2);

    public NgramEntropy() {
        this(2, Tokenizer.UNICODE_ALNUM_RUNS);
    }

    public NgramEntropy {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        requireGrams(grams);
        long total = grams.total(Role.SYNTHETIC);
        double pooled = Math.max(0, LogTable.ln(total) - grams.pooled().sum(COUNT_LN_COUNT) / total);
        double perText = grams.meanEntropy();
        return Measurement.of(pooled)
                .with("pooled-nats", pooled)
                .with("pooled-bits", pooled / LN_2)
                .with("mean-per-text-nats", perText)
                .with("mean-per-text-bits", perText / LN_2)
                .evidence(grams.repetitive());
    }
}
