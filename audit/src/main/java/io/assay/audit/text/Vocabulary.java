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
import java.util.List;

/**
 * Vocabulary: how many different words the texts use. Beside it how many words there are, how many occur once (hapax legomena) and their share of the
 * different words; with a reference, the share of its different words that the texts use, the share of its running words that these are, and the
 * share of the texts' running words that the reference does not know.
 *
 * <p>Read: a smaller vocabulary than that of as much real data, and fewer words that occur once, show a generator that keeps to the middle of
 * the language. Of the reference's different words even real data of the same size uses only some; its running words should be covered
 * nearly whole. The chart shows the words that stand out.
 *
 * <p>Misleads when data sets differ in size: the vocabulary grows without end, ever more slowly. Misspellings and numbers are words, too.
 *
 * <p>Worked example: "a b a" against "a c c d": 2 different words of 3, of which b occurs once: 1/2. Of the reference's a, c, d the texts use a:
 * 1/3 of different words, 1/4 of running ones; b is unknown to it: 1/3 of the texts' words.
 *
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.vocabulary",
        spec = "P21",
        summary = "How many different words the texts use",
        modalities = Modality.TEXT,
        source = "Yu et al. 2023 (AttrPrompt), arXiv:2306.15895; Baayen 2001, Word Frequency Distributions")
@Measures(value = Dimension.DIVERSITY, goal = Goal.DESCRIPTIVE, lower = 0)
@AutoService(Auditable.class)
public record Vocabulary(Tokenizer tokenizer) implements GramMetric {

    private static final KeyFunction TYPE = (synthetic, reference) -> synthetic > 0 ? 1 : 0;
    private static final KeyFunction HAPAX = (synthetic, reference) -> synthetic == 1 ? 1 : 0;
    private static final KeyFunction REFERENCE_TYPE = (synthetic, reference) -> reference > 0 ? 1 : 0;
    private static final KeyFunction SHARED_TYPE = (synthetic, reference) -> synthetic > 0 && reference > 0 ? 1 : 0;
    private static final KeyFunction COVERED = (synthetic, reference) -> synthetic > 0 ? reference : 0;
    private static final KeyFunction UNKNOWN = (synthetic, reference) -> reference == 0 ? synthetic : 0;

    public Vocabulary() {
        this(Tokenizer.UNICODE_ALNUM_RUNS);
    }

    @Override
    public int n() {
        return 1;
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        requireGrams(grams);
        double types = grams.pooled().sum(TYPE);
        double hapax = grams.pooled().sum(HAPAX);
        Measurement measurement = Measurement.of(types)
                .with("types", types)
                .with("tokens", grams.total(Role.SYNTHETIC))
                .with("hapax", hapax)
                .with("hapax-share", hapax / types)
                .evidence(grams.repetitive());
        return grams.total(Role.REFERENCE) == 0 ? measurement : compared(measurement, grams, context);
    }

    private Measurement compared(Measurement measurement, Grams grams, Context context) {
        double referenceTypes = grams.pooled().sum(REFERENCE_TYPE);
        double referenceTokens = grams.total(Role.REFERENCE);
        double tokens = grams.total(Role.SYNTHETIC);
        Measurement compared = measurement
                .with("reference-types", referenceTypes)
                .with("share-of-reference-types-covered", grams.pooled().sum(SHARED_TYPE) / referenceTypes)
                .with("share-of-reference-tokens-covered", grams.pooled().sum(COVERED) / referenceTokens)
                .with("share-of-tokens-unknown-to-reference", grams.pooled().sum(UNKNOWN) / tokens);
        List<StandingOut.Gram> standingOut =
                grams.isWhole() ? StandingOut.find(grams, 1, tokenizer, context.glimpse(Role.SYNTHETIC)) : List.of();
        return standingOut.isEmpty()
                ? compared
                : compared.with(
                                "standing-out",
                                standingOut.stream()
                                        .map(StandingOut.Gram::spelled)
                                        .toList())
                        .chart(StandingOut.chart(standingOut))
                        .evidence(StandingOut.findings(standingOut));
    }
}
