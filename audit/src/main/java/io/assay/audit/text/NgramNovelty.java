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

/**
 * n-gram novelty: the share of n-grams in the synthetic texts that never occur in the reference, counted by occurrence; beside it the
 * same share counted by different n-grams (types), and the share of the reference's n-grams that the synthetic texts use.
 *
 * <p>Read: 0 means that everything is pieced together from the reference. The mark "real vs real" says how much of real
 * text is new against other real text; a value far below it points to copying.
 *
 * <p>Misleads when the reference is small: then most n-grams are new whatever the generator does. With small n hardly anything
 * can be new, with large n nearly everything is.
 *
 * <p>Worked example, n = 2: "a b c" and "a b" against "a b d". Of ab bc ab, bc is new: 1/3 of occurrences, 1/2 of types; of the
 * reference's ab bd, ab is used: 1/2.
 *
 * @param n words in an n-gram
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.ngram-novelty",
        spec = "TX-X4",
        summary = "Share of n-grams that do not occur in the reference",
        modalities = Modality.TEXT,
        source = "McCoy et al. 2023, TACL 11 (RAVEN), arXiv:2111.09509")
@Measures(value = Dimension.PRIVACY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record NgramNovelty(int n, Tokenizer tokenizer) implements GramMetric {

    private static final KeyFunction NEW = (synthetic, reference) -> reference == 0 ? synthetic : 0;
    private static final KeyFunction NEW_TYPE = (synthetic, reference) -> synthetic > 0 && reference == 0 ? 1 : 0;
    private static final KeyFunction TYPE = (synthetic, reference) -> synthetic > 0 ? 1 : 0;
    private static final KeyFunction REFERENCE_TYPE = (synthetic, reference) -> reference > 0 ? 1 : 0;

    public NgramNovelty() {
        this(4, Tokenizer.UNICODE_ALNUM_RUNS);
    }

    public NgramNovelty {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        requireGrams(grams);
        if (grams.total(Role.REFERENCE) == 0) {
            throw new NothingToMeasure("every reference text is shorter than " + n + (n == 1 ? " word" : " words"));
        }
        double novelty = grams.pooled().sum(NEW) / grams.total(Role.SYNTHETIC);
        double types = grams.pooled().sum(TYPE);
        double newTypes = grams.pooled().sum(NEW_TYPE);
        return Measurement.of(novelty)
                .with("share-of-occurrences", novelty)
                .with("share-of-types", newTypes / types)
                .with(
                        "share-of-reference-types-covered",
                        (types - newTypes) / grams.pooled().sum(REFERENCE_TYPE));
    }
}
