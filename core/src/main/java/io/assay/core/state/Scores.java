package io.assay.core.state;

import io.assay.core.Finding;
import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import io.assay.core.SampleRef;
import io.assay.core.State;
import io.assay.core.stats.Bootstrap;
import io.assay.core.stats.Wilson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Scores of samples: their mean, its interval, the samples at the wrong end, and counts and sums of anything by name.
 *
 * <p>Up to {@link #KEPT_MAX} scores are kept for the bootstrap; beyond that the interval is normal, from exact moments.
 */
public final class Scores implements State<Scores> {

    private static final long serialVersionUID = 1;

    /** The most scores that are kept one by one. */
    public static final int KEPT_MAX = 10_000;

    private static final int EXTREMES = 10;

    private record Kept(long rank, SampleRef sample, double score) implements java.io.Serializable {}

    private final ExactSum sum = new ExactSum();
    private final ExactSum squares = new ExactSum();
    private final Extremes highest = new Extremes(EXTREMES);
    private final Extremes lowest = new Extremes(EXTREMES);
    private final Findings shown = new Findings(EXTREMES);
    private final TreeMap<String, Long> counts = new TreeMap<>();
    private final TreeMap<String, ExactSum> sums = new TreeMap<>();
    private final List<Kept> kept = new ArrayList<>();
    private long n;
    private long ones;
    private boolean binary = true;

    public void add(SampleRef sample, long rank, double score) {
        n++;
        sum.add(score);
        squares.add(score * score);
        binary &= score == 0 || score == 1;
        ones += score == 1 ? 1 : 0;
        highest.add(sample, score);
        lowest.add(sample, -score);
        if (n <= KEPT_MAX) {
            kept.add(new Kept(rank, sample, score));
        } else {
            kept.clear();
        }
    }

    /** Counts something that was seen, by name. */
    public void count(String name, long times) {
        counts.merge(name, times, Long::sum);
    }

    /** Adds up another number of samples, by name. */
    public void sum(String name, double number) {
        sums.computeIfAbsent(name, any -> new ExactSum()).add(number);
    }

    /** The sum under a name. */
    public double summed(String name) {
        ExactSum sum = sums.get(name);
        return sum == null ? 0 : sum.value();
    }

    /** The sum under a name, by the number of scores. */
    public double meanOf(String name) {
        return summed(name) / n;
    }

    /** The names of the sums. */
    public Set<String> summed() {
        return sums.keySet();
    }

    /** Offers a finding of more than a sample and its score; those of highest score are kept. */
    public void show(Finding finding) {
        shown.add(finding);
    }

    /** The findings that were offered, highest score first. */
    public List<Finding> shown() {
        return shown.highest();
    }

    public long n() {
        return n;
    }

    /** How many scores are exactly 1. */
    public long ones() {
        return ones;
    }

    public long counted(String name) {
        return counts.getOrDefault(name, 0L);
    }

    public Map<String, Long> counts() {
        return counts;
    }

    /** The mean score; throws {@link NothingToMeasure} where there is none. */
    public double mean() {
        if (n == 0) {
            throw new NothingToMeasure("no sample has a score");
        }
        return sum.value() / n;
    }

    /** The mean with its interval. */
    public Measurement measurement(long seed) {
        Measurement mean = Measurement.of(mean()).size(n);
        return n < 2 && !binary ? mean : mean.interval(interval(seed));
    }

    /** Findings from the samples of highest ({@code true}) or lowest score; what has nothing of the fault is none. */
    public List<Finding> worst(boolean high, String note) {
        List<Finding> findings = new ArrayList<>();
        for (Extremes.Entry entry : (high ? highest : lowest).highest()) {
            double score = high ? entry.score() : -entry.score();
            if (!faultless(score, high)) {
                findings.add(Finding.of(entry.sample(), note, score == 0 ? 0 : score));
            }
        }
        return findings;
    }

    /** Where ten samples are asked for and three are at fault, seven more would be accused. */
    private boolean faultless(double score, boolean high) {
        return high ? score == 0 : binary && score == 1;
    }

    /** The scores of the first samples in the order of the data, printed; none where too many samples came to keep their scores. */
    public List<String> first(int most) {
        return kept.stream()
                .sorted(Comparator.comparing(Kept::sample))
                .limit(most)
                .map(one -> String.valueOf(one.score()))
                .toList();
    }

    private Interval interval(long seed) {
        if (binary) {
            return Wilson.interval(ones, n, 0.95);
        }
        if (n > KEPT_MAX) {
            double mean = mean();
            double variance = Math.max(0, (squares.value() - n * mean * mean) / (n - 1));
            return Bootstrap.normal(mean, StrictMath.sqrt(variance / n), 0.95);
        }
        double[] scores = kept.stream()
                .sorted(Comparator.comparingLong(Kept::rank).thenComparing(Kept::sample))
                .mapToDouble(Kept::score)
                .toArray();
        return Bootstrap.mean(scores, seed, 0.95);
    }

    @Override
    public Scores copy() {
        Scores copy = new Scores();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(Scores other) {
        n += other.n;
        ones += other.ones;
        binary &= other.binary;
        sum.merge(other.sum);
        squares.merge(other.squares);
        highest.merge(other.highest);
        lowest.merge(other.lowest);
        shown.merge(other.shown);
        other.counts.forEach((name, times) -> counts.merge(name, times, Long::sum));
        other.sums.forEach((name, more) ->
                sums.computeIfAbsent(name, any -> new ExactSum()).merge(more));
        if (n <= KEPT_MAX) {
            kept.addAll(other.kept);
        } else {
            kept.clear();
        }
    }
}
