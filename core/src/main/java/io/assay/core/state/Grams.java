package io.assay.core.state;

import io.assay.core.Context;
import io.assay.core.Finding;
import io.assay.core.LeavesOneOut;
import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.kernel.Mix;
import java.util.Arrays;
import java.util.List;

/**
 * Counts of n-grams: pooled over all texts of a role, and within each synthetic text.
 *
 * <p>n-grams never cross texts. Texts with fewer than n words are left out of the per-text means and counted.
 */
public final class Grams implements LeavesOneOut<Grams> {

    private static final long serialVersionUID = 1;

    private static final int REPETITIVE_MAX = 10;

    /** What is added up over synthetic texts, by jackknife group. */
    private static final class PerText implements java.io.Serializable {
        private static final long serialVersionUID = 1;
        final ExactSum distinctShare = new ExactSum();
        final ExactSum entropy = new ExactSum();
        long texts;
        long tooShort;
        long occurrences;
    }

    private final int n;
    private final boolean oncePerText;
    private final KeyCounts pooled;
    private final PerText[] perText;
    private final Extremes repetitive;
    private final int without;
    /** The different n-grams of one text, in the order in which they first occur, and how often each does. */
    private long[] different = new long[0];

    private int[] times = new int[0];
    /** Where the n-grams of one text are found by their hash: their places counted from 1. Left empty after each text. */
    private int[] slots = new int[0];

    public Grams(int n, Context context) {
        this(n, false, new KeyCounts(context), fresh(), new Extremes(REPETITIVE_MAX), -1);
    }

    private Grams(int n, boolean oncePerText, KeyCounts pooled, PerText[] perText, Extremes repetitive, int without) {
        this.n = n;
        this.oncePerText = oncePerText;
        this.pooled = pooled;
        this.perText = perText;
        this.repetitive = repetitive;
        this.without = without;
    }

    /** Counts in how many synthetic texts each n-gram occurs, in place of how often. */
    public static Grams oncePerText(int n, Context context) {
        return new Grams(n, true, new KeyCounts(context), fresh(), new Extremes(REPETITIVE_MAX), -1);
    }

    private static PerText[] fresh() {
        PerText[] fresh = new PerText[Observation.GROUPS];
        Arrays.setAll(fresh, i -> new PerText());
        return fresh;
    }

    /** Hash of the n-gram of word hashes that begins at a place. */
    public static long gram(long[] words, int at, int n) {
        long hash = n;
        for (int i = 0; i < n; i++) {
            hash = Mix.then(hash, words[at + i]);
        }
        return Mix.mix(hash);
    }

    /** Adds one text, given the hashes of its words. */
    public void add(long[] words, int length, Observation text) {
        Role role = text.role();
        int group = text.group();
        boolean synthetic = role == Role.SYNTHETIC;
        int grams = length - n + 1;
        if (grams < 1) {
            perText[group].tooShort += synthetic ? 1 : 0;
            return;
        }
        prepare(grams);
        if (!synthetic) {
            for (int i = 0; i < grams; i++) {
                different[i] = gram(words, i, n);
            }
            pooled.add(different, grams, role, group);
            return;
        }
        int distinct = count(words, grams);
        if (oncePerText) {
            pooled.add(different, distinct, role, group);
        } else {
            pooled.add(different, times, distinct, role, group);
        }
        PerText sums = perText[group];
        sums.texts++;
        sums.occurrences += grams;
        if (distinct < grams) {
            repetitive.add(text.sample().ref(), 1 - (double) distinct / grams);
        }
        sums.distinctShare.add((double) distinct / grams);
        sums.entropy.add(entropy(distinct, grams));
    }

    /** Makes room for the n-grams of one text. */
    private void prepare(int grams) {
        if (different.length < grams) {
            different = new long[2 * grams];
            times = new int[2 * grams];
            slots = new int[slots(2 * grams)];
        }
    }

    private static int slots(int grams) {
        return Integer.highestOneBit(Math.max(16, grams)) << 2;
    }

    /** Counts the n-grams of one text and returns how many different ones there are. */
    private int count(long[] words, int grams) {
        int mask = slots(grams) - 1;
        int distinct = 0;
        for (int i = 0; i < grams; i++) {
            long gram = gram(words, i, n);
            int slot = (int) (gram >>> 32) & mask;
            while (slots[slot] != 0 && different[slots[slot] - 1] != gram) {
                slot = (slot + 1) & mask;
            }
            if (slots[slot] == 0) {
                different[distinct] = gram;
                times[distinct] = 0;
                slots[slot] = ++distinct;
            }
            times[slots[slot] - 1]++;
        }
        Arrays.fill(slots, 0, mask + 1, 0);
        return distinct;
    }

    /** Entropy in nats of the text at hand: ln N - (1/N) sum of c ln c. */
    private double entropy(int distinct, int grams) {
        double sum = 0;
        for (int i = 0; i < distinct; i++) {
            sum += LogTable.timesLn(times[i]);
        }
        return Math.max(0, LogTable.ln(grams) - sum / grams);
    }

    /** How many n-grams the texts of a role hold, each text's different ones if it is counted once per text. */
    public long total(Role role) {
        return pooled.total(role);
    }

    /** The pooled counts. */
    public KeyCounts pooled() {
        return without < 0 ? pooled : pooled.without(without);
    }

    /** Whether no jackknife group is left out. Evidence and charts are made of the whole only. */
    public boolean isWhole() {
        return without < 0;
    }

    /** Synthetic texts of at least n words. */
    public long texts() {
        return sum(sums -> sums.texts);
    }

    /** Synthetic texts of fewer than n words. */
    public long tooShort() {
        return sum(sums -> sums.tooShort);
    }

    /** How many n-grams the synthetic texts hold. */
    public long occurrences() {
        return sum(sums -> sums.occurrences);
    }

    /** Mean over synthetic texts of different n-grams by n-grams. */
    public double meanDistinctShare() {
        return mean(sums -> sums.distinctShare);
    }

    /** Mean over synthetic texts of the entropy of their n-grams, in nats. */
    public double meanEntropy() {
        return mean(sums -> sums.entropy);
    }

    /** The synthetic texts that repeat their own n-grams most, the share that is repeated as score. */
    public List<Finding> repetitive() {
        return repetitive.highest().stream()
                .map(entry -> Finding.of(
                        entry.sample(),
                        Math.round(100 * entry.score()) + " % of its " + (n == 1 ? "words" : n + "-grams")
                                + " are repetitions within the text",
                        entry.score()))
                .toList();
    }

    private long sum(java.util.function.ToLongFunction<PerText> part) {
        long sum = 0;
        for (int group = 0; group < Observation.GROUPS; group++) {
            sum += group == without ? 0 : part.applyAsLong(perText[group]);
        }
        return sum;
    }

    private double mean(java.util.function.Function<PerText, ExactSum> part) {
        ExactSum sum = new ExactSum();
        for (int group = 0; group < Observation.GROUPS; group++) {
            if (group != without) {
                sum.merge(part.apply(perText[group]).copy());
            }
        }
        return sum.value() / texts();
    }

    @Override
    public boolean canLeaveOut() {
        return pooled.canLeaveOut();
    }

    @Override
    public Grams without(int group) {
        return new Grams(n, oncePerText, pooled.without(group), perText, repetitive, group);
    }

    @Override
    public Grams copy() {
        Grams copy = new Grams(n, oncePerText, pooled.copy(), fresh(), repetitive.copy(), without);
        for (int group = 0; group < Observation.GROUPS; group++) {
            add(copy.perText[group], perText[group]);
        }
        return copy;
    }

    @Override
    public void merge(Grams other) {
        pooled.merge(other.pooled);
        repetitive.merge(other.repetitive);
        for (int group = 0; group < Observation.GROUPS; group++) {
            add(perText[group], other.perText[group]);
        }
    }

    private static void add(PerText to, PerText from) {
        to.distinctShare.merge(from.distinctShare.copy());
        to.entropy.merge(from.entropy.copy());
        to.texts += from.texts;
        to.tooShort += from.tooShort;
        to.occurrences += from.occurrences;
    }
}
