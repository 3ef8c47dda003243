package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Feature;
import io.assay.core.Fold;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.TwoPass;
import io.assay.core.state.GramLists;
import java.util.List;
import java.util.Set;

/**
 * Share of benchmark items of whose words a text has most: (1/B) sum of 1[max over texts J(item, text) >= jaccard], with J the different words that
 * both hold by those that either holds. Beside it the largest containment, the share of an item's different n-grams that one text
 * holds, and the means of both over items. Words are lower-cased runs of [a-z0-9]. An item without a word, or of fewer than n, is
 * like nothing and stays in the denominator.
 *
 * <p>Read: 0 means that no text is close to an item. Containment finds items inside longer texts, where Jaccard cannot; Jaccard finds
 * items whose words were put in another order. It is a signal, not a proof: the evidence shows each item with its closest text.
 *
 * <p>Misleads when items are short or all of one template: then they share most words with texts of the same template. Long texts
 * have low Jaccard to everything.
 *
 * <p>Worked example, n = 3: the item "a b c d" against "a b c" and "d c b a". J is 3/4 and 4/4; of the n-grams abc and bcd the first
 * text holds one: containment 1/2.
 *
 * @param n words in an n-gram of containment
 * @param jaccard the least word overlap that is a hit
 * @param containment the least share of n-grams that counts
 */
@About(
        id = "text.benchmark-similarity",
        spec = "TX-25",
        summary = "Share of benchmark items of whose words a text has most",
        modalities = Modality.TEXT,
        source =
                "Jaccard 1901; containment: Broder 1997, Compression and Complexity of Sequences; Deng et al. 2024, arXiv:2311.09783")
@Measures(
        value = Dimension.CONTAMINATION,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.BENCHMARK,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record BenchmarkSimilarity(int n, double jaccard, double containment) implements TwoPass<GramLists> {

    public BenchmarkSimilarity() {
        this(3, 0.3, 0.8);
    }

    public BenchmarkSimilarity {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
        Require.that(jaccard > 0 && jaccard <= 1, "jaccard must lie above 0 and up to 1, but was %s", jaccard);
        Require.that(
                containment > 0 && containment <= 1,
                "containment must lie above 0 and up to 1, but was %s",
                containment);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.BENCHMARK);
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(BestDocuments.words());
    }

    @Override
    public GramLists newState(Context context) {
        return new GramLists();
    }

    @Override
    public void add(GramLists benchmark, Observation item) {
        if (item.role() == Role.BENCHMARK) {
            long[] words = BestDocuments.keys(item.get(BestDocuments.words()));
            benchmark.add(new GramLists.Item(item.sample().ref(), item.sample().name(), words, words.length));
        }
    }

    @Override
    public Fold<?, Measurement> finish(GramLists benchmark, Context context) {
        List<GramLists.Item> items = benchmark.items();
        BestDocuments.requireItems(items);
        return new BestDocuments(SimilarityScorer.of(items, n, jaccard, containment));
    }
}
