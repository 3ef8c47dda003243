package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.stats.Bootstrap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Sums over numbers. */
final class Numbers {

    private Numbers() {}

    static double mean(double[] numbers) {
        double sum = 0;
        for (double x : numbers) {
            sum += x;
        }
        return sum / numbers.length;
    }

    /** The sum of squared differences from the mean. */
    static double squares(double[] numbers) {
        double mean = mean(numbers);
        double squares = 0;
        for (double x : numbers) {
            squares += (x - mean) * (x - mean);
        }
        return squares;
    }

    /** The standard deviation over n. */
    static double deviation(double[] numbers) {
        return StrictMath.sqrt(squares(numbers) / numbers.length);
    }

    static double quantile(double[] sorted, double q) {
        return Bootstrap.quantile(sorted, q);
    }

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return quantile(sorted, 0.5);
    }

    /** To 12 decimals, so that the order of summation breaks no ties. */
    static double rounded(double x) {
        return Math.rint(x * 1e12) / 1e12;
    }

    /** The numbers sorted; none is a reason not to measure. */
    static double[] there(Table table, String column, String which) {
        double[] sorted = table.sorted(column);
        if (sorted.length == 0) {
            throw new NothingToMeasure("column " + column + " has no value in the " + which + " data");
        }
        return sorted;
    }

    /** Pearson's correlation; empty where one side is constant or there are fewer than two pairs. */
    static OptionalDouble correlation(double[] x, double[] y) {
        int n = x.length;
        if (n < 2) {
            return OptionalDouble.empty();
        }
        double meanX = mean(x);
        double meanY = mean(y);
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < n; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        double scale = StrictMath.sqrt(xx) * StrictMath.sqrt(yy);
        return isConstant(x) || isConstant(y) || scale == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, xy / scale)));
    }

    /** Sums of equal numbers leave round-off, so variance alone does not tell. */
    private static boolean isConstant(double[] x) {
        return Arrays.stream(x).allMatch(one -> one == x[0]);
    }

    /** Ranks from 1, ties at their mean. */
    static double[] ranks(double[] x) {
        Integer[] order = IntStream.range(0, x.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> x[i]));
        double[] ranks = new double[x.length];
        for (int from = 0; from < x.length; ) {
            int to = from;
            while (to < x.length && x[order[to]] == x[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }

    /** The correlation of two columns over the rows where both have a number. */
    static OptionalDouble correlation(Table table, String one, String other, boolean byRank) {
        double[] x = table.numbers(one);
        double[] y = table.numbers(other);
        int[] both = IntStream.range(0, x.length)
                .filter(i -> !Double.isNaN(x[i]) && !Double.isNaN(y[i]))
                .toArray();
        double[] a = Arrays.stream(both).mapToDouble(i -> x[i]).toArray();
        double[] b = Arrays.stream(both).mapToDouble(i -> y[i]).toArray();
        return byRank ? correlation(ranks(a), ranks(b)) : correlation(a, b);
    }
}
