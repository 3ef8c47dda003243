package io.assay.audit.text;

import io.assay.core.Measurement;
import io.assay.core.Role;
import io.assay.core.kernel.Bag;
import io.assay.core.kernel.LongIndex;
import io.assay.core.kernel.Postings;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.BestMatches;
import io.assay.core.state.GramLists;
import io.assay.core.state.Searched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Okapi BM25 of a document for each item.
 *
 * @param words the words of items, numbered
 * @param idf the weight of each
 * @param own what each item would score for itself
 */
record Bm25Scorer(
        List<GramLists.Item> items,
        Postings postings,
        LongIndex words,
        double[] idf,
        double[] own,
        double meanLength,
        double k1,
        double b,
        double threshold)
        implements ItemScorer {

    /** What rank_bm25 calls epsilon: the share of the mean idf that words of most documents get. */
    private static final double FLOOR = 0.25;

    private static final int LISTED_MAX = 40;

    static Bm25Scorer of(Searched searched, double k1, double b, double threshold) {
        List<GramLists.Item> items = List.copyOf(searched.items());
        List<Bag> bags =
                items.stream().map(item -> Bag.of(item.grams(), item.tokens())).toList();
        LongIndex words = new LongIndex();
        bags.forEach(bag -> Arrays.stream(bag.keys()).forEach(words::add));
        double meanLength = Math.max(1, searched.words()) / (double) searched.size();
        Bm25Scorer scorer = new Bm25Scorer(
                items,
                new Postings(bags, times -> times),
                words,
                weights(searched, words),
                new double[items.size()],
                meanLength,
                k1,
                b,
                threshold);
        for (int i = 0; i < scorer.own.length; i++) {
            scorer.own[i] = scorer.own(bags.get(i), items.get(i).tokens());
        }
        return scorer;
    }

    /** The idf of each word of an item; of one that no document holds, what it would be. */
    private static double[] weights(Searched searched, LongIndex words) {
        long[] holders = new long[words.size()];
        searched.documents().visit((key, counts) -> {
            int word = words.find(key);
            if (word >= 0) {
                holders[word] = Arrays.stream(counts[Role.SYNTHETIC.ordinal()]).sum();
            }
        });
        double floor = FLOOR * meanWeight(searched);
        return Arrays.stream(holders)
                .mapToDouble(n -> weight(searched.size(), n))
                .map(idf -> idf < 0 ? floor : idf)
                .toArray();
    }

    private static double meanWeight(Searched searched) {
        double sum = 0;
        long different = 0;
        for (Map.Entry<Long, Long> entry : searched.documents().spectrum().entrySet()) {
            sum += entry.getValue() * weight(searched.size(), entry.getKey());
            different += entry.getValue();
        }
        return different == 0 ? 0 : sum / different;
    }

    private static double weight(long documents, long holders) {
        return StrictMath.log(documents - holders + 0.5) - StrictMath.log(holders + 0.5);
    }

    /** What an item scores in a document that is the item. */
    private double own(Bag bag, int length) {
        double own = 0;
        for (int i = 0; i < bag.size(); i++) {
            own += bag.times()[i] * gain(bag.keys()[i], bag.times()[i], length);
        }
        return own;
    }

    /** What one word of an item gains in a document of a length that holds it so often. */
    private double gain(long word, int times, int length) {
        return idf[words.find(word)] * (times * (k1 + 1) / (times + k1 * (1 - b + b * length / meanLength)));
    }

    @Override
    public int size() {
        return items.size();
    }

    @Override
    public double[] scores(Tokens document) {
        double[] scores = new double[items.size()];
        Bag bag = Bag.of(BestDocuments.keys(document), document.size());
        for (int i = 0; i < bag.size(); i++) {
            if (postings.holds(bag.keys()[i])) {
                postings.add(bag.keys()[i], gain(bag.keys()[i], bag.times()[i], document.size()), scores);
            }
        }
        return scores;
    }

    /** The best score as a share of what the item scores itself; 0 where all its words are in most documents. */
    private double share(BestMatches best, int item) {
        return own[item] > 0 ? best.best(item) / own[item] : 0;
    }

    @Override
    public Measurement report(BestMatches best) {
        List<String> top = new ArrayList<>();
        List<String> scores = new ArrayList<>();
        for (int i = 0; i < Math.min(LISTED_MAX, items.size()); i++) {
            top.add(best.name(i));
            scores.add(String.valueOf(best.best(i)));
        }
        return BestDocuments.rate(items, best, i -> share(best, i), threshold, "found by the words of a benchmark item")
                .with("mean-max", BestDocuments.mean(items.size(), best::best))
                .with("mean-max-share-of-own", BestDocuments.mean(items.size(), i -> share(best, i)))
                .with("top", top)
                .with("scores", scores);
    }
}
