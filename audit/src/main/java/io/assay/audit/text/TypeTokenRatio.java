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
import io.assay.core.Role;
import io.assay.core.state.Grams;
import io.assay.core.state.KeyFunction;

/**
 * Type-token ratio: how many different words there are, as a share of all words. TTR = types / tokens, pooled over all texts; beside it
 * the mean over texts that have a word.
 *
 * <p>Read: the pooled ratio shows how large the vocabulary is for the amount of text, the mean how often words repeat within a text.
 *
 * <p>Misleads when data sets or texts differ in length: the ratio falls with every word added. For a measure that does not, see
 * text.lexical-richness.
 *
 * <p>Worked example: "the cat sat on the mat" has 5 types among 6 tokens: 0.8333.
 *
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.type-token-ratio",
        spec = "TX-09",
        summary = "Different words as a share of all words",
        modalities = Modality.TEXT,
        source = "Johnson 1944, Psychological Monographs 56(2)")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record TypeTokenRatio(Tokenizer tokenizer) implements GramMetric {

    private static final KeyFunction DISTINCT = (synthetic, reference) -> synthetic > 0 ? 1 : 0;

    public TypeTokenRatio() {
        this(Tokenizer.UNICODE_ALNUM_RUNS);
    }

    @Override
    public int n() {
        return 1;
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        requireGrams(grams);
        long tokens = grams.total(Role.SYNTHETIC);
        double types = grams.pooled().sum(DISTINCT);
        return Measurement.of(types / tokens)
                .with("pooled", types / tokens)
                .with("mean-per-text", grams.meanDistinctShare())
                .with("types", types)
                .with("tokens", tokens)
                .evidence(grams.repetitive());
    }
}
