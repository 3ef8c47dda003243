package io.assay.audit.text;

import io.assay.core.Measurement;
import io.assay.core.kernel.Bag;
import io.assay.core.kernel.Postings;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.BestMatches;
import io.assay.core.state.GramLists;
import io.assay.core.state.Grams;
import java.util.List;

/**
 * Word overlap and n-gram containment of a document with each item: first all word overlaps, then all containments.
 *
 * @param sizes how many different words each item has, then how many different n-grams
 */
record SimilarityScorer(
        List<GramLists.Item> items,
        int n,
        double jaccard,
        double containment,
        Postings words,
        Postings grams,
        int[] sizes)
        implements ItemScorer {

    static SimilarityScorer of(List<GramLists.Item> items, int n, double jaccard, double containment) {
        List<Bag> words = items.stream().map(item -> bag(item.grams())).toList();
        List<Bag> grams = items.stream().map(item -> grams(item.grams(), n)).toList();
        int[] sizes = java.util.stream.Stream.concat(words.stream(), grams.stream())
                .mapToInt(Bag::size)
                .toArray();
        return new SimilarityScorer(
                List.copyOf(items),
                n,
                jaccard,
                containment,
                new Postings(words, times -> 1),
                new Postings(grams, times -> 1),
                sizes);
    }

    private static Bag bag(long[] keys) {
        return Bag.of(keys, keys.length);
    }

    private static Bag grams(long[] words, int n) {
        long[] grams = new long[Math.max(0, words.length - n + 1)];
        for (int i = 0; i < grams.length; i++) {
            grams[i] = Grams.gram(words, i, n);
        }
        return bag(grams);
    }

    @Override
    public int size() {
        return 2 * items.size();
    }

    @Override
    public double[] scores(Tokens document) {
        long[] keys = BestDocuments.keys(document);
        Bag documentWords = bag(keys);
        double[] sharedWords = shared(words, documentWords);
        double[] sharedGrams = shared(grams, grams(keys, n));
        int n = items.size();
        double[] scores = new double[2 * n];
        for (int i = 0; i < n; i++) {
            double either = sizes[i] + documentWords.size() - sharedWords[i];
            scores[i] = sharedWords[i] == 0 ? 0 : sharedWords[i] / either;
            scores[n + i] = sharedGrams[i] == 0 ? 0 : sharedGrams[i] / sizes[n + i];
        }
        return scores;
    }

    private static double[] shared(Postings postings, Bag bag) {
        double[] shared = new double[postings.size()];
        for (long key : bag.keys()) {
            postings.add(key, 1, shared);
        }
        return shared;
    }

    @Override
    public Measurement report(BestMatches best) {
        int items = items().size();
        return BestDocuments.rate(items(), best, best::best, jaccard, "shares most of its words with a benchmark item")
                .with("mean-max-word-jaccard", BestDocuments.mean(items, best::best))
                .with("rate-word-jaccard-" + jaccard, BestDocuments.share(items, best::best, jaccard))
                .with("mean-max-" + n + "gram-containment", BestDocuments.mean(items, i -> best.best(items + i)))
                .with(
                        "rate-" + n + "gram-containment-" + containment,
                        BestDocuments.share(items, i -> best.best(items + i), containment));
    }
}
