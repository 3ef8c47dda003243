package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Fold;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.state.Searched;

/**
 * Share of benchmark items whose weighted words point where those of a text do: (1/B) sum of 1[max over texts cos(item, text) >= threshold]. A text is
 * the vector of its words, each as often as it occurs times idf = ln((1 + N) / (1 + n)) + 1, of N texts, n with the word. Words are
 * lower-cased runs of [a-z0-9]; words of an item that no text holds are left out of its vector, as scikit-learn does.
 *
 * <p>Read: 0 means that no text is close to an item, 1 that each item has a text of the same words. Unlike n-grams it sees an item whose
 * words were put in another order, and unlike Jaccard it hardly counts the words that all texts have. It is a signal, not a
 * proof: the evidence shows each item with its best text.
 *
 * <p>Misleads when all texts of a field share its terms: items of that field then find near texts whatever was leaked. An item of which the
 * texts hold a single word is like any text of that word alone.
 *
 * <p>Worked example: the item "red fox" against the texts "red fox den" and "a cow". Each of red, fox, den weighs ln(3/2) + 1: the
 * cosine is 2 / (sqrt(2) sqrt(3)) = 0.8165.
 *
 * @param threshold the least cosine that is a hit
 */
@About(
        id = "text.benchmark-tfidf",
        spec = "TX-25",
        summary = "Share of benchmark items near a text by TF-IDF cosine",
        modalities = Modality.TEXT,
        source = "Salton and Buckley 1988, IPM 24(5); weights as scikit-learn's TfidfVectorizer")
@Measures(
        value = Dimension.CONTAMINATION,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.BENCHMARK,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record BenchmarkTfidf(double threshold) implements BenchmarkSearch {

    public BenchmarkTfidf() {
        this(0.5);
    }

    public BenchmarkTfidf {
        Require.that(threshold > 0 && threshold <= 1, "threshold must lie above 0 and up to 1, but was %s", threshold);
    }

    @Override
    public Fold<?, Measurement> finish(Searched searched, Context context) {
        BestDocuments.requireItems(searched.items());
        BestDocuments.requireDocuments(searched.size());
        return new BestDocuments(TfidfScorer.of(searched, threshold));
    }
}
