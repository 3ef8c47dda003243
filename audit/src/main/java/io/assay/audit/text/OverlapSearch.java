package io.assay.audit.text;

import io.assay.core.Context;
import io.assay.core.Finding;
import io.assay.core.Fold;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.SampleRef;
import io.assay.core.kernel.LongIndex;
import io.assay.core.state.ExactSum;
import io.assay.core.state.Findings;
import io.assay.core.state.FirstHolders;
import io.assay.core.state.GramLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The second pass of {@link BenchmarkOverlap}: looks up the n-grams of every text among those of the benchmark. */
record OverlapSearch(OverlapGrams grams, List<GramLists.Item> items, LongIndex index)
        implements Fold<FirstHolders, Measurement> {

    private static final double COVERED = 0.7;
    private static final int FINDINGS_MAX = 10;
    private static final int HITS_MAX = 1000;

    @Override
    public FirstHolders newState(Context context) {
        return new FirstHolders(index.size());
    }

    @Override
    public void add(FirstHolders holders, Observation text) {
        holders.sample();
        for (long gram : grams.of(text.text()).hashes()) {
            int number = index.find(gram);
            if (number >= 0) {
                holders.hold(number, text.sample().ordinal());
            }
        }
    }

    @Override
    public Measurement finish(FirstHolders holders, Context context) {
        if (holders.samples() == 0) {
            throw new NothingToMeasure("there is no text");
        }
        List<String> hits = new ArrayList<>();
        Findings findings = new Findings(FINDINGS_MAX);
        ExactSum found = new ExactSum();
        ExactSum coverage = new ExactSum();
        long any = 0;
        long covered = 0;
        long tooShort = 0;
        for (GramLists.Item item : items) {
            Overlap overlap = overlap(item, holders);
            found.add(overlap.found);
            coverage.add(overlap.covered);
            tooShort += item.grams().length == 0 ? 1 : 0;
            covered += overlap.covered >= COVERED ? 1 : 0;
            if (overlap.found > 0) {
                any++;
                findings.add(finding(item, overlap));
                if (hits.size() < HITS_MAX) {
                    hits.add(item.id());
                }
            }
        }
        int n = items.size();
        return Measurement.rate(any, n)
                .with("rate", (double) any / n)
                .with("rate-any-ngram", (double) any / n)
                .with("rate-coverage-at-least-0.7", (double) covered / n)
                .with("mean-share-of-ngrams-found", found.value() / n)
                .with("mean-token-coverage", coverage.value() / n)
                .with("items-shorter-than-n", tooShort)
                .with("hits", hits)
                .evidence(findings.highest());
    }

    /** How much of an item occurs: share of its n-grams, share of its tokens, and a text that holds some of it. */
    private record Overlap(double found, double covered, long holder) {}

    private Overlap overlap(GramLists.Item item, FirstHolders holders) {
        BitSet tokens = new BitSet();
        int found = 0;
        long holder = Long.MAX_VALUE;
        long[] hashes = item.grams();
        for (int i = 0; i < hashes.length; i++) {
            int number = index.find(hashes[i]);
            if (holders.isHeld(number)) {
                found++;
                tokens.set(i, i + grams.size());
                holder = Math.min(holder, holders.first(number));
            }
        }
        return found == 0
                ? new Overlap(0, 0, holder)
                : new Overlap((double) found / hashes.length, (double) tokens.cardinality() / item.tokens(), holder);
    }

    private static Finding finding(GramLists.Item item, Overlap overlap) {
        return Finding.of(
                List.of(new SampleRef(Role.SYNTHETIC, overlap.holder), item.sample()),
                Math.round(100 * overlap.covered) + " % of a benchmark item occurs in the data",
                overlap.covered);
    }
}
