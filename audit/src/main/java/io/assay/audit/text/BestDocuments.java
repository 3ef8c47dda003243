package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Feature;
import io.assay.core.Finding;
import io.assay.core.Fold;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.Tokens;
import io.assay.core.state.BestMatches;
import io.assay.core.state.Findings;
import io.assay.core.state.GramLists;
import io.assay.core.state.KeyCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;

/**
 * The second pass of the metrics that look for the document most like each benchmark item. Words are lower-cased runs of [a-z0-9]. Every
 * document is held against those items only with which it shares a word.
 */
record BestDocuments(ItemScorer scorer) implements Fold<BestMatches, Measurement> {

    private static final TokensOf WORDS = new TokensOf(Tokenizer.ASCII_ALNUM_RUNS);
    private static final int FINDINGS_MAX = 10;
    private static final int HITS_MAX = 1000;

    static TokensOf words() {
        return WORDS;
    }

    /** The words of a text as keys of counts. */
    static long[] keys(Tokens words) {
        return Arrays.stream(words.hashes(), 0, words.size())
                .map(KeyCounts::shown)
                .toArray();
    }

    @Override
    public Set<Feature<?>> requires() {
        return Set.of(WORDS);
    }

    @Override
    public BestMatches newState(Context context) {
        return new BestMatches(scorer.size());
    }

    @Override
    public void add(BestMatches best, Observation document) {
        best.offer(document.sample(), scorer.scores(document.get(WORDS)));
    }

    @Override
    public Measurement finish(BestMatches best, Context context) {
        requireDocuments(best.samples());
        return scorer.report(best);
    }

    static void requireDocuments(long documents) {
        if (documents == 0) {
            throw new NothingToMeasure("there is no text");
        }
    }

    static void requireItems(List<GramLists.Item> items) {
        if (items.isEmpty()) {
            throw new NothingToMeasure("the benchmark holds no item");
        }
    }

    /** The share of items whose best document is at least so much alike, with those items and documents as evidence. */
    static Measurement rate(
            List<GramLists.Item> items, BestMatches best, IntToDoubleFunction alike, double threshold, String note) {
        List<String> hits = new ArrayList<>();
        Findings findings = new Findings(FINDINGS_MAX);
        long any = 0;
        for (int i = 0; i < items.size(); i++) {
            double score = alike.applyAsDouble(i);
            if (score < threshold) {
                continue;
            }
            any++;
            findings.add(Finding.of(
                    List.of(
                            new SampleRef(Role.SYNTHETIC, best.sample(i)),
                            items.get(i).sample()),
                    note,
                    score));
            if (hits.size() < HITS_MAX) {
                hits.add(items.get(i).id());
            }
        }
        return Measurement.rate(any, items.size()).with("hits", hits).evidence(findings.highest());
    }

    /** The mean over so many items. */
    static double mean(int items, IntToDoubleFunction alike) {
        double sum = 0;
        for (int i = 0; i < items; i++) {
            sum += alike.applyAsDouble(i);
        }
        return sum / items;
    }

    /** The share of so many items that reach a threshold. */
    static double share(int items, IntToDoubleFunction alike, double threshold) {
        return mean(items, i -> alike.applyAsDouble(i) >= threshold ? 1 : 0);
    }
}
