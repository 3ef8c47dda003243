package io.assay.core.kernel;

import io.assay.core.Require;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Texts that grow one by one, and for a new text the one of highest ROUGE-L above a threshold: exact, as comparing with all would find it.
 *
 * <p>Words are runs of {@code [a-z0-9]} in lower case, as rouge-score 0.1.2 has them without stemming. Two texts of m and n words whose
 * F = 2 L / (m + n) exceeds t share at least t (m + n) / 2 words, counted with repetition; so of any m - that + 1 words of the new text one
 * must occur in the other (prefix filtering, Chaudhuri et al. 2006). The rarest ones are looked up; only texts that share enough of them
 * are compared. Not safe for use from several threads.
 */
public final class RougeIndex {

    /** Bounds are taken this much too wide, far more than rounding can matter. */
    private static final double CAUTION = 1e-9;

    private final double above;
    private final LongIndex vocabulary = new LongIndex();
    private final LongIndex occurrences = new LongIndex();
    private final IntLists holders = new IntLists();
    /** The words of all texts, one text behind the other. */
    private int[] words = new int[1 << 10];

    private int[] from = new int[1 << 8];
    private int size;
    private int[] shared = new int[1 << 8];

    /** @param above what is found must be more similar than this */
    public RougeIndex(double above) {
        Require.that(above > 0 && above <= 1, "above must lie above 0 and up to 1, but was %s", above);
        this.above = above;
    }

    public int size() {
        return size;
    }

    /** Adds a text; its number is how many there were. */
    public void add(String text) {
        long[] hashes = hashes(text);
        if (size + 2 > from.length) {
            from = Arrays.copyOf(from, 2 * from.length);
            shared = new int[from.length];
        }
        int start = from[size];
        if (start + hashes.length > words.length) {
            words = Arrays.copyOf(words, Math.max(start + hashes.length, words.length + (words.length >> 1)));
        }
        for (int i = 0; i < hashes.length; i++) {
            words[start + i] = vocabulary.add(hashes[i]);
        }
        for (long occurrence : occurrences(hashes)) {
            holders.add(occurrences.add(occurrence), size);
        }
        from[++size] = start + hashes.length;
    }

    /**
     * The most similar of the first {@code below} texts, if its similarity exceeds the threshold; of equals the first.
     *
     * @param below only texts of smaller numbers are looked at
     */
    public Optional<Near> nearest(String text, int below) {
        long[] hashes = hashes(text);
        if (hashes.length == 0) {
            return Optional.empty();
        }
        int[] rarest = rarest(hashes);
        int looked = hashes.length - leastShared(hashes.length) + 1;
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < looked; i++) {
            int[] texts = holders.values(rarest[i]);
            for (int j = 0, n = holders.size(rarest[i]); j < n && texts[j] < below; j++) {
                if (shared[texts[j]]++ == 0) {
                    candidates.add(texts[j]);
                }
            }
        }
        Near best = best(hashes, candidates, hashes.length - looked);
        candidates.forEach(candidate -> shared[candidate] = 0);
        return best.number() < 0 ? Optional.empty() : Optional.of(best);
    }

    /** @param unseen how many words of the text were not looked up and may be shared as well */
    private Near best(long[] hashes, List<Integer> candidates, int unseen) {
        int[] numbers = new int[hashes.length];
        for (int i = 0; i < numbers.length; i++) {
            int known = vocabulary.find(hashes[i]);
            numbers[i] = known < 0 ? vocabulary.size() + i : known; // A word of no text equals none.
        }
        LongestCommonSubsequence own = new LongestCommonSubsequence(numbers);
        Near best = new Near(-1, above);
        for (int candidate : candidates) {
            int length = from[candidate + 1] - from[candidate];
            int most = Math.min(Math.min(length, numbers.length), shared[candidate] + unseen);
            double bound = 2.0 * most / (length + numbers.length) + CAUTION;
            if (bound < best.score()) {
                continue;
            }
            int common = own.with(Arrays.copyOfRange(words, from[candidate], from[candidate + 1]));
            double score = f(common, numbers.length, length);
            if (score > best.score() || score == best.score() && candidate < best.number()) {
                best = new Near(candidate, score);
            }
        }
        return best;
    }

    /** The harmonic mean of precision and recall, in the order of operations of rouge-score, so that thresholds decide alike. */
    static double f(int common, int words, int others) {
        double precision = (double) common / words;
        double recall = (double) common / others;
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    /** How many words a text of m must share at least with any that is near enough: the shortest such text needs the fewest. */
    private int leastShared(int m) {
        double shortest = Math.max(1, Math.ceil(above * m / (2 - above) - CAUTION));
        int least = (int) Math.ceil(above * (m + shortest) / 2 - CAUTION);
        return Math.min(m, Math.max(1, least));
    }

    /** The occurrences of a text by number, those that the fewest texts hold first; -1 for those that none holds. */
    private int[] rarest(long[] hashes) {
        return Arrays.stream(occurrences(hashes))
                .mapToInt(occurrences::find)
                .boxed()
                .sorted(Comparator.comparingInt(holders::size))
                .mapToInt(number -> number)
                .toArray();
    }

    /** The second occurrence of a word is another key than the first, so that shared keys are shared occurrences. */
    private static long[] occurrences(long[] hashes) {
        LongCounts seen = new LongCounts();
        long[] keys = new long[hashes.length];
        for (int i = 0; i < hashes.length; i++) {
            keys[i] = Mix.then(hashes[i], seen.add(hashes[i], 1));
        }
        return keys;
    }

    private static long[] hashes(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        long[] hashes = new long[lower.length() / 2 + 1];
        int n = 0;
        for (int i = 0, start = 0; i <= lower.length(); i++) {
            if (i == lower.length() || !word(lower.charAt(i))) {
                if (i > start) {
                    hashes[n++] = Mix.hash(lower, start, i, 0);
                }
                start = i + 1;
            }
        }
        return Arrays.copyOf(hashes, n);
    }

    private static boolean word(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
}
