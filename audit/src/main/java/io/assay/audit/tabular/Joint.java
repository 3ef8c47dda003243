package io.assay.audit.tabular;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Two columns of names in one table: how often two names come together.
 *
 * @param one the names of the first column, in order
 * @param other those of the second
 * @param pairs places of two names, the first in the upper half; ascending, each once
 * @param times how often each pair occurs
 */
@SuppressWarnings("ArrayRecordComponent") // Counts that are read in place; never compared.
record Joint(List<String> one, List<String> other, long[] pairs, int[] times) {

    /** The most pairs of names for each of which there is a counter; where more could be, those that occur are sorted. */
    private static final int DENSE_MAX = 1 << 22;

    static Joint of(Factor one, Factor other) {
        int width = other.levels().size();
        return (long) one.levels().size() * width <= DENSE_MAX
                ? dense(one, other, new int[one.levels().size() * width])
                : sparse(one, other);
    }

    private static Joint dense(Factor one, Factor other, int[] times) {
        int width = other.levels().size();
        int[] x = one.codes();
        int[] y = other.codes();
        for (int i = 0; i < x.length; i++) {
            times[x[i] * width + y[i]]++;
        }
        int[] there =
                IntStream.range(0, times.length).filter(at -> times[at] > 0).toArray();
        return new Joint(
                one.levels(),
                other.levels(),
                Arrays.stream(there)
                        .mapToLong(at -> pair(at / width, at % width))
                        .toArray(),
                Arrays.stream(there).map(at -> times[at]).toArray());
    }

    private static Joint sparse(Factor one, Factor other) {
        long[] all = IntStream.range(0, one.codes().length)
                .mapToLong(i -> pair(one.codes()[i], other.codes()[i]))
                .sorted()
                .toArray();
        long[] pairs = new long[all.length];
        int[] times = new int[all.length];
        int n = 0;
        for (int i = 0; i < all.length; i++) {
            n += i == 0 || all[i] != all[i - 1] ? 1 : 0;
            pairs[n - 1] = all[i];
            times[n - 1]++;
        }
        return new Joint(one.levels(), other.levels(), Arrays.copyOf(pairs, n), Arrays.copyOf(times, n));
    }

    private static long pair(int one, int other) {
        return (long) one << Integer.SIZE | other;
    }

    private int first(int at) {
        return (int) (pairs[at] >>> Integer.SIZE);
    }

    private int second(int at) {
        return (int) pairs[at];
    }

    /** Half the sum of the differences of the shares of pairs in two tables. */
    static double totalVariation(Joint made, Joint real) {
        long[] ours = made.among(real);
        long[] theirs = real.among(made);
        double n = made.n();
        double m = real.n();
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < ours.length || j < theirs.length) {
            boolean left = j == theirs.length || i < ours.length && ours[i] <= theirs[j];
            boolean right = i == ours.length || j < theirs.length && theirs[j] <= ours[i];
            sum += Math.abs((left ? made.times[i] / n : 0) - (right ? real.times[j] / m : 0));
            i += left ? 1 : 0;
            j += right ? 1 : 0;
        }
        return Math.min(1, sum / 2);
    }

    /** The pairs, their places counted among the names of both tables. The order of names stays, and so does that of pairs. */
    private long[] among(Joint table) {
        int[] first = among(one, table.one);
        int[] second = among(other, table.other);
        return IntStream.range(0, pairs.length)
                .mapToLong(at -> pair(first[first(at)], second[second(at)]))
                .toArray();
    }

    private static int[] among(List<String> names, List<String> others) {
        TreeSet<String> both = new TreeSet<>(names);
        both.addAll(others);
        List<String> all = List.copyOf(both);
        int at = 0;
        int[] places = new int[names.size()];
        for (int i = 0; i < places.length; i++) {
            while (!all.get(at).equals(names.get(i))) {
                at++;
            }
            places[i] = at;
        }
        return places;
    }

    private double n() {
        return Arrays.stream(times).asLongStream().sum();
    }

    private long[] rows() {
        long[] rows = new long[one.size()];
        for (int at = 0; at < pairs.length; at++) {
            rows[first(at)] += times[at];
        }
        return rows;
    }

    private long[] columns() {
        long[] columns = new long[other.size()];
        for (int at = 0; at < pairs.length; at++) {
            columns[second(at)] += times[at];
        }
        return columns;
    }

    private double phiSquared() {
        long[] rows = rows();
        long[] columns = columns();
        double sum = 0;
        for (int at = 0; at < pairs.length; at++) {
            double expected = (double) rows[first(at)] * columns[second(at)];
            sum += (double) times[at] * times[at] / expected;
        }
        return pairs.length == 0 ? 0 : Math.max(0, sum - 1); // chi-squared by n, the empty cells included.
    }

    /** Whether both columns have several names. */
    boolean varies() {
        return one.size() > 1 && other.size() > 1;
    }

    /** Cramer's V without Yates' correction. */
    double cramersV() {
        int least = Math.min(one.size(), other.size()) - 1;
        return Math.min(1, StrictMath.sqrt(phiSquared() / least));
    }

    /** Bergsma's correction of V for chance. */
    double corrected() {
        double n = n();
        double r = one.size();
        double k = other.size();
        double phi = Math.max(0, phiSquared() - (k - 1) * (r - 1) / (n - 1));
        double least = Math.min(k - (k - 1) * (k - 1) / (n - 1), r - (r - 1) * (r - 1) / (n - 1)) - 1;
        return least <= 0 ? 0 : Math.min(1, StrictMath.sqrt(phi / least));
    }

    /** Theil's U of the first column given the second: the share of its entropy that the second takes away. */
    double uncertainty() {
        return Math.max(0, Math.min(1, mutual() / Frequencies.entropy(rows())));
    }

    /** Theil's U of the second column given the first. */
    double uncertaintyReversed() {
        return Math.max(0, Math.min(1, mutual() / Frequencies.entropy(columns())));
    }

    /** Mutual information in nats. */
    double mutual() {
        return Frequencies.entropy(rows())
                + Frequencies.entropy(columns())
                - Frequencies.entropy(Arrays.stream(times).asLongStream().toArray());
    }

    /** Mutual information by the mean of both entropies; 1 where both columns are constant. */
    double normalisedMutual() {
        double mean = (Frequencies.entropy(rows()) + Frequencies.entropy(columns())) / 2;
        return mean == 0 ? 1 : Math.max(0, Math.min(1, mutual() / mean));
    }
}
