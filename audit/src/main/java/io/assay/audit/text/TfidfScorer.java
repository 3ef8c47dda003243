package io.assay.audit.text;

import io.assay.core.Measurement;
import io.assay.core.Role;
import io.assay.core.kernel.Bag;
import io.assay.core.kernel.LongCounts;
import io.assay.core.kernel.Postings;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.BestMatches;
import io.assay.core.state.GramLists;
import io.assay.core.state.Searched;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cosine of a document with each item, words weighted by TF-IDF.
 *
 * @param holders in how many documents a word occurs, of all words of items and of those of several documents; others occur in one
 * @param lengths the length of each item's vector
 */
record TfidfScorer(
        List<GramLists.Item> items,
        Postings postings,
        LongCounts holders,
        double[] lengths,
        long documents,
        double threshold)
        implements ItemScorer {

    private static final int LISTED_MAX = 10;

    static TfidfScorer of(Searched searched, double threshold) {
        List<GramLists.Item> items = List.copyOf(searched.items());
        List<Bag> bags =
                items.stream().map(item -> Bag.of(item.grams(), item.tokens())).toList();
        Postings postings = new Postings(bags, times -> times);
        LongCounts holders = new LongCounts();
        searched.documents().visit((key, counts) -> {
            long count = Arrays.stream(counts[Role.SYNTHETIC.ordinal()]).sum();
            if (count > 1 || postings.holds(key)) {
                holders.add(key, count);
            }
        });
        TfidfScorer scorer =
                new TfidfScorer(items, postings, holders, new double[items.size()], searched.size(), threshold);
        for (int i = 0; i < scorer.lengths.length; i++) {
            scorer.lengths[i] = scorer.length(bags.get(i), 0);
        }
        return scorer;
    }

    private double idf(long count) {
        return StrictMath.log((1.0 + documents) / (1.0 + count)) + 1;
    }

    /** The length of a vector; words that are not counted occur in so many documents, and in none they have no weight. */
    private double length(Bag bag, long otherwise) {
        double squares = 0;
        for (int i = 0; i < bag.size(); i++) {
            long count = Math.max(otherwise, holders.get(bag.keys()[i]));
            double weight = count == 0 ? 0 : bag.times()[i] * idf(count);
            squares += weight * weight;
        }
        return StrictMath.sqrt(squares);
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
            long word = bag.keys()[i];
            if (postings.holds(word)) {
                double idf = idf(holders.get(word));
                postings.add(word, bag.times()[i] * idf * idf, scores);
            }
        }
        double length = length(bag, 1);
        for (int i = 0; i < scores.length; i++) {
            scores[i] = scores[i] == 0 ? 0 : Math.min(1, scores[i] / (length * lengths[i]));
        }
        return scores;
    }

    @Override
    public Measurement report(BestMatches best) {
        List<String> first = IntStream.range(0, Math.min(LISTED_MAX, items.size()))
                .mapToObj(i -> String.valueOf(best.best(i)))
                .toList();
        return BestDocuments.rate(items, best, best::best, threshold, "has the weighted words of a benchmark item")
                .with("mean-max", BestDocuments.mean(items.size(), best::best))
                .with("rate-" + threshold, BestDocuments.share(items.size(), best::best, threshold))
                .with("first-ten", first);
    }
}
