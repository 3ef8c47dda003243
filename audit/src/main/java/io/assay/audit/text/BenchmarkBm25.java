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
 * Share of benchmark items that a search finds in the data: of whose BM25 score an item's best text reaches a share of what the item itself
 * would reach. BM25(item, text) = sum over the item's words of idf f (k1 + 1) / (f + k1 (1 - b + b |text| / mean length)), f the
 * occurrences in the text, idf = ln((N - n + 1/2) / (n + 1/2)) of N texts, n with the word, and a quarter of the mean idf where that
 * is negative. The lists hold the best text of the first items and its score.
 *
 * <p>Read: 0 means that no text is close to an item. The score itself has no scale, since it grows with the length of the item; 1 on the
 * scale of shares is a text that is the item. Rare words weigh most, so that names and numbers of an item find it in any order.
 * It is a signal, not a proof: the evidence shows each item with its best text.
 *
 * <p>Misleads when an item is about something that few texts speak of: these then share its rare words without sharing its sentence. In
 * data of fewer than some ten texts nearly all idf are negative and no item can be found.
 *
 * <p>Worked example, k1 = 1.5, b = 0.75: the item "red fox" among "red fox", "a dog", "the cat" and "a cow", all of two words. idf of
 * red and fox is ln(3.5/1.5) = 0.8473, f (k1 + 1) / (f + k1) = 1: the first text scores 1.6946, just what the item itself does.
 *
 * @param k1 how soon more occurrences of a word add less
 * @param b how much long texts are marked down
 * @param threshold the least share of the item's own score that is a hit
 */
@About(
        id = "text.benchmark-bm25",
        spec = "TX-25",
        summary = "Share of benchmark items that a BM25 search finds in the data",
        modalities = Modality.TEXT,
        source = "Robertson and Zaragoza 2009, FnTIR 3(4); idf as rank_bm25 0.2.2; Deng et al. 2024, arXiv:2311.09783")
@Measures(
        value = Dimension.CONTAMINATION,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.BENCHMARK,
        cost = Cost.STANDARD,
        identical = 1)
@AutoService(Auditable.class)
public record BenchmarkBm25(double k1, double b, double threshold) implements BenchmarkSearch {

    public BenchmarkBm25() {
        this(1.5, 0.75, 0.5);
    }

    public BenchmarkBm25 {
        Require.that(k1 >= 0, "k1 must be at least 0, but was %s", k1);
        Require.that(b >= 0 && b <= 1, "b must lie in 0..1, but was %s", b);
        Require.that(threshold > 0, "threshold must be above 0, but was %s", threshold);
    }

    @Override
    public Fold<?, Measurement> finish(Searched searched, Context context) {
        BestDocuments.requireItems(searched.items());
        BestDocuments.requireDocuments(searched.size());
        return new BestDocuments(Bm25Scorer.of(searched, k1, b, threshold));
    }
}
