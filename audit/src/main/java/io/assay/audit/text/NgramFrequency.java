package io.assay.audit.text;

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
import io.assay.core.Metric;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.Grams;
import io.assay.core.state.KeyFunction;
import java.util.List;
import java.util.Set;

/**
 * Inter-sample n-gram frequency (INGF): how often a different n-gram occurs on average, occurrences / different n-grams over all texts. Beside it in
 * how many texts one occurs on average, which repetition within a text does not raise, and the share of different n-grams that occur in more
 * than one text.
 *
 * <p>Read: 1 means that no n-gram comes twice; the higher, the more the texts are made of the same pieces. Compare with the value of as much real
 * data. The list names the n-grams that most texts hold.
 *
 * <p>Misleads when data sets differ in size: the value grows with every text. The name is that of one part of the data quality index of Mishra et al.;
 * papers on generated data print this mean under it, and some print other numbers of larger scale, with which it does not compare.
 *
 * <p>Worked example, n = 2: "a b a b" and "a b c". The pairs ab ba ab ab bc are 3 different of 5: 5/3 = 1.67. ab occurs in two texts, ba and bc in
 * one: 4/3 = 1.33, and 1/3 of the pairs occur in more than one text.
 *
 * @param n words in an n-gram
 * @param tokenizer how texts are split into words
 */
@About(
        id = "text.ngram-frequency",
        spec = "P21",
        summary = "How often an n-gram occurs on average (INGF)",
        modalities = Modality.TEXT,
        source = "Mishra et al. 2020 (DQI), arXiv:2005.00816; used by Yu et al. 2023 (AttrPrompt), arXiv:2306.15895")
@Measures(value = Dimension.DIVERSITY, goal = Goal.LOWER, lower = 1, cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record NgramFrequency(int n, Tokenizer tokenizer) implements Metric<Grams> {

    private static final KeyFunction DIFFERENT = (synthetic, reference) -> synthetic > 0 ? 1 : 0;
    private static final KeyFunction SEVERAL = (synthetic, reference) -> synthetic > 1 ? 1 : 0;

    public NgramFrequency() {
        this(3, Tokenizer.UNICODE_ALNUM_RUNS);
    }

    public NgramFrequency {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(new TokensOf(tokenizer));
    }

    @Override
    public Grams newState(Context context) {
        return Grams.oncePerText(n, context);
    }

    @Override
    public void add(Grams grams, Observation text) {
        Tokens tokens = text.get(new TokensOf(tokenizer));
        grams.add(tokens.hashes(), tokens.size(), text);
    }

    @Override
    public Measurement finish(Grams grams, Context context) {
        if (grams.texts() == 0) {
            throw new NothingToMeasure("every text is shorter than " + n + (n == 1 ? " word" : " words"));
        }
        double different = grams.pooled().sum(DIFFERENT);
        double mean = grams.occurrences() / different;
        Measurement measurement = Measurement.of(mean)
                .with("mean-occurrences", mean)
                .with("mean-texts", grams.total(Role.SYNTHETIC) / different)
                .with("share-in-several-texts", grams.pooled().sum(SEVERAL) / different)
                .with("different", different)
                .with("occurrences", grams.occurrences())
                .with("texts-too-short", grams.tooShort());
        List<StandingOut.Gram> frequent = grams.isWhole()
                ? StandingOut.frequent(grams, n, tokenizer, context.glimpse(Role.SYNTHETIC))
                : List.of();
        return frequent.isEmpty()
                ? measurement
                : measurement
                        .with(
                                "in-most-texts",
                                frequent.stream().map(StandingOut.Gram::spelled).toList())
                        .evidence(frequent.stream()
                                .map(gram -> gram.finding("\"" + gram.spelled() + "\" is in many texts"))
                                .toList());
    }
}
