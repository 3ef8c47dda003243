package io.assay.core.stats;

import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;

/** A distribution of whole numbers, given by how often each occurs. */
public final class CountedValues {

    private final NavigableMap<Long, Long> counts;
    private final long n;

    /** @param counts how often each value occurs, at least one value */
    public CountedValues(NavigableMap<Long, Long> counts) {
        this.counts = counts;
        this.n = counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many there are. */
    public long n() {
        return n;
    }

    public long max() {
        return counts.lastKey();
    }

    public double mean() {
        double sum = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            sum += (double) entry.getKey() * entry.getValue();
        }
        return sum / n;
    }

    /** The standard deviation with n - 1; 0 of a single one. */
    public double deviation() {
        double mean = mean();
        double squares = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            double off = entry.getKey() - mean;
            squares += off * off * entry.getValue();
        }
        return n < 2 ? 0 : StrictMath.sqrt(squares / (n - 1));
    }

    /** Quantile of type 7 (linear interpolation). */
    public double quantile(double q) {
        double at = q * (n - 1);
        long below = (long) at;
        double low = at(below);
        double high = at(Math.min(n - 1, below + 1));
        return low + (at - below) * (high - low);
    }

    private double at(long rank) {
        long seen = 0;
        for (Map.Entry<Long, Long> entry : counts.entrySet()) {
            seen += entry.getValue();
            if (seen > rank) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("rank must be less than " + n + ", but was " + rank);
    }

    /** The share of values from one (inclusive) to another (exclusive). */
    public double share(long from, long to) {
        long inside = 0;
        for (long count : counts.subMap(from, to).values()) {
            inside += count;
        }
        return (double) inside / n;
    }

    /** The largest difference of the two cumulative distributions: the statistic of Kolmogorov and Smirnov. */
    public double kolmogorovSmirnov(CountedValues other) {
        return compare(other, (largest, gap) -> Math.max(largest, gap), (gap, width) -> gap);
    }

    /** The area between the two cumulative distributions, in units of the values. */
    public double wasserstein(CountedValues other) {
        return compare(other, Double::sum, (gap, width) -> gap * width);
    }

    /** Folds the gaps between the cumulative distributions, each with the distance to the next value. */
    private double compare(CountedValues other, DoubleBinaryOperator fold, DoubleBinaryOperator step) {
        NavigableSet<Long> values = new TreeSet<>(counts.keySet());
        values.addAll(other.counts.keySet());
        double folded = 0;
        long mine = 0;
        long others = 0;
        for (Long value : values) {
            mine += counts.getOrDefault(value, 0L);
            others += other.counts.getOrDefault(value, 0L);
            Long next = values.higher(value);
            double gap = Math.abs((double) mine / n - (double) others / other.n);
            folded = fold.applyAsDouble(folded, step.applyAsDouble(gap, next == null ? 0 : (double) (next - value)));
        }
        return folded;
    }

    /** The Jensen-Shannon distance in base 2, each whole number an outcome of its own. */
    public double jensenShannon(CountedValues other) {
        NavigableSet<Long> values = new TreeSet<>(counts.keySet());
        values.addAll(other.counts.keySet());
        double nats = 0;
        for (Long value : values) {
            nats += JensenShannon.term(
                    (double) counts.getOrDefault(value, 0L) / n,
                    (double) other.counts.getOrDefault(value, 0L) / other.n);
        }
        return JensenShannon.distance(nats);
    }
}
