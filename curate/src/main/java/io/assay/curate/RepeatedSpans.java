package io.assay.curate;

import io.assay.core.Context;
import io.assay.core.Fold;
import io.assay.core.Observation;
import io.assay.core.Require;
import io.assay.core.kernel.LongIndex;
import io.assay.core.kernel.Mix;
import io.assay.core.kernel.WhiteSpace;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.state.KeyCounts;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Drops or cuts rows of which too much was said before: words that lie in a run of so many words that stood in the data before, in an earlier row or earlier in
 * this one (Lee et al. 2022, arXiv:2107.06499). Runs are known by 56 bits of hash; those that occur once are counted on disk where memory does not
 * suffice, and only the repeated ones are kept.
 */
@Meaning("Drops rows of which too much was said before, in long equal runs of words, or cuts those words out.")
public record RepeatedSpans(
        @Default("50") @Meaning("words of a run") int tokens,

        @Default("0") @Meaning("the greatest share of a row's words that may lie in repeated runs")
        double maxShare,

        @Default("drop") @Meaning("what becomes of the rows: they go, or lose the repeated words")
        Then then)
        implements SetRule {

    /** What becomes of rows of which too much was said before. */
    public enum Then {
        DROP,
        /** They lose the words that were said before, and go only if nothing is left. */
        CUT
    }

    public RepeatedSpans {
        Require.that(tokens >= 1, "tokens must be at least 1, but was %d", tokens);
        Require.that(maxShare >= 0 && maxShare <= 1, "max-share must lie in [0, 1], but was %s", maxShare);
    }

    @Override
    public Drops judge(Survivors rows) throws IOException {
        LongIndex repeated = rows.scan(new Repeated(tokens));
        if (repeated.size() == 0) {
            return new Drops();
        }
        FirstPlaces first = rows.scan(new First(tokens, repeated));
        return rows.scan(new Judge(this, repeated, first));
    }

    /** The words of a row that lie in runs that were said before. */
    private BitSet covered(Observation row, LongIndex repeated, FirstPlaces first) {
        long[] runs = runs(row.text(), tokens);
        BitSet covered = new BitSet();
        for (int at = 0; at < runs.length; at++) {
            int number = repeated.find(runs[at]);
            if (number >= 0 && first.before(number, row.sample().ordinal(), at)) {
                covered.set(at, at + tokens);
            }
        }
        return covered;
    }

    /** The hash of each run of so many words, none where there are fewer. */
    private static long[] runs(String text, int tokens) {
        List<String> words = WhiteSpace.words(text);
        long[] hashes = words.stream().mapToLong(word -> Mix.hash(word, 3)).toArray();
        long[] runs = new long[Math.max(0, hashes.length - tokens + 1)];
        for (int from = 0; from < runs.length; from++) {
            long hash = tokens;
            for (int i = from; i < from + tokens; i++) {
                hash = Mix.then(hash, hashes[i]);
            }
            runs[from] = KeyCounts.shown(Mix.mix(hash));
        }
        return runs;
    }

    /** Finds the runs that occur twice or more. */
    private record Repeated(int tokens) implements Fold<KeyCounts, LongIndex> {

        @Override
        public KeyCounts newState(Context context) {
            return new KeyCounts(context);
        }

        @Override
        public void add(KeyCounts counts, Observation row) {
            long[] runs = runs(row.text(), tokens);
            counts.add(runs, runs.length, row.role(), row.group());
        }

        @Override
        public LongIndex finish(KeyCounts counts, Context context) {
            LongIndex repeated = new LongIndex();
            counts.visit((key, occurrences) -> {
                long all =
                        Arrays.stream(occurrences).flatMapToLong(Arrays::stream).sum();
                if (all > 1) {
                    repeated.add(key);
                }
            });
            return repeated;
        }
    }

    /** Finds where each of them stands first. */
    private record First(int tokens, LongIndex repeated) implements Fold<FirstPlaces, FirstPlaces> {

        @Override
        public FirstPlaces newState(Context context) {
            return new FirstPlaces(repeated.size());
        }

        @Override
        public void add(FirstPlaces places, Observation row) {
            long[] runs = runs(row.text(), tokens);
            for (int at = 0; at < runs.length; at++) {
                int number = repeated.find(runs[at]);
                if (number >= 0) {
                    places.offer(number, row.sample().ordinal(), at);
                }
            }
        }

        @Override
        public FirstPlaces finish(FirstPlaces places, Context context) {
            return places;
        }
    }

    /** Drops or cuts rows of which too much was said before. */
    private record Judge(RepeatedSpans step, LongIndex repeated, FirstPlaces first) implements Fold<SpanCuts, Drops> {

        @Override
        public SpanCuts newState(Context context) {
            return new SpanCuts();
        }

        @Override
        public void add(SpanCuts cuts, Observation row) {
            BitSet covered = step.covered(row, repeated, first);
            if (covered.isEmpty()) {
                return;
            }
            int words = WhiteSpace.words(row.text()).size();
            double share = covered.cardinality() / (double) words;
            if (share > step.maxShare && step.then == Then.DROP) {
                cuts.drop(row.sample(), "said-before", share);
            } else if (share == 1 && step.then == Then.CUT) {
                cuts.drop(row.sample(), "nothing-new", share);
            } else if (share > step.maxShare) {
                cuts.cut(row.sample(), covered);
            }
        }

        @Override
        public Drops finish(SpanCuts cuts, Context context) {
            return cuts.drops(step);
        }
    }
}
