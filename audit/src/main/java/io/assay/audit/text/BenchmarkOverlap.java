package io.assay.audit.text;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Fold;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.TwoPass;
import io.assay.core.kernel.LongIndex;
import io.assay.core.state.GramLists;
import java.util.List;
import java.util.Set;

/**
 * Share of benchmark items that share an n-gram with the data: (1/B) sum of 1[an n-gram of the item occurs in any text]. Words are
 * lower-cased runs of [a-z0-9]. An item shorter than n words cannot be hit; it is counted and stays in the denominator. Beside it the share
 * of items of which at least 70 % of the words lie in n-grams that occur, and the means of both shares over items.
 *
 * <p>Read: 0 means that no item was copied in part. An item that is covered nearly whole was seen with near certainty; the items
 * hit, with a text that holds each, are the evidence. It is a signal, not a proof.
 *
 * <p>Misleads when items quote what everybody quotes (a law, a poem, a stock phrase of the benchmark itself), which then count as hits, and
 * when items were paraphrased or translated, which then do not.
 *
 * <p>Worked example, n = 3: the items "a b c d" and "x y" against the text "z a b c". The first shares "a b c", the second is too short:
 * 1 of 2 items, 0.5. Of the four words of the first, three are covered: 0.75.
 *
 * @param n words in an n-gram
 * @param characters where not 0, n-grams are of so many characters in place of n words, blanks and marks removed
 */
@About(
        id = "text.benchmark-overlap",
        spec = "TX-25",
        summary = "Share of benchmark items that share an n-gram with the data",
        modalities = Modality.TEXT,
        source = "Brown et al. 2020, arXiv:2005.14165, appendix C; Deng et al. 2024, arXiv:2311.09783")
@Measures(
        value = Dimension.CONTAMINATION,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.BENCHMARK,
        identical = 1)
@AutoService(Auditable.class)
public record BenchmarkOverlap(int n, int characters) implements TwoPass<GramLists> {

    public BenchmarkOverlap() {
        this(13, 0);
    }

    public BenchmarkOverlap {
        Require.that(n >= 1, "n must be at least 1, but was %d", n);
        Require.that(characters >= 0, "characters must be at least 0, but was %d", characters);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.BENCHMARK);
    }

    @Override
    public GramLists newState(Context context) {
        return new GramLists();
    }

    @Override
    public void add(GramLists benchmark, Observation item) {
        if (item.role() == Role.BENCHMARK) {
            OverlapGrams.Grams grams = new OverlapGrams(n, characters).of(item.text());
            benchmark.add(
                    new GramLists.Item(item.sample().ref(), item.sample().name(), grams.hashes(), grams.tokens()));
        }
    }

    @Override
    public Fold<?, Measurement> finish(GramLists benchmark, Context context) {
        List<GramLists.Item> items = benchmark.items();
        if (items.isEmpty()) {
            throw new NothingToMeasure("the benchmark holds no item");
        }
        LongIndex index = new LongIndex();
        for (GramLists.Item item : items) {
            for (long gram : item.grams()) {
                index.add(gram);
            }
        }
        return new OverlapSearch(new OverlapGrams(n, characters), items, index);
    }
}
