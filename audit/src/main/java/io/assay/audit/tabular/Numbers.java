package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.stats.Bootstrap;
import java.util.Arrays;
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
    static double[] there(Columns table, String column, String which) {
        double[] sorted = table.sorted(column);
        if (sorted.length == 0) {
            throw new NothingToMeasure("column " + column + " has no value in the " + which + " data");
        }
        return sorted;
    }

    /** Pearson's correlation over the pairs that are there; empty where one side is constant or there are fewer than two pairs. */
    static OptionalDouble correlation(double[] x, double[] y) {
        double sumX = 0;
        double sumY = 0;
        int n = 0;
        int first = -1;
        boolean constantX = true;
        boolean constantY = true;
        for (int i = 0; i < x.length; i++) {
            if (isPair(x[i], y[i])) {
                first = first < 0 ? i : first;
                constantX &=
                        x[i] == x[first]; // Sums of equal numbers leave round-off, so variance alone does not tell.
                constantY &= y[i] == y[first];
                sumX += x[i];
                sumY += y[i];
                n++;
            }
        }
        if (n < 2 || constantX || constantY) {
            return OptionalDouble.empty();
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            if (isPair(x[i], y[i])) {
                xx += (x[i] - meanX) * (x[i] - meanX);
                yy += (y[i] - meanY) * (y[i] - meanY);
                xy += (x[i] - meanX) * (y[i] - meanY);
            }
        }
        double scale = StrictMath.sqrt(xx) * StrictMath.sqrt(yy);
        return scale == 0 ? OptionalDouble.empty() : OptionalDouble.of(Math.max(-1, Math.min(1, xy / scale)));
    }

    private static boolean isPair(double x, double y) {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }

    /** Ranks from 1, ties at their mean. */
    static double[] ranks(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            ranks[i] = (before(sorted, x[i], false) + 1 + before(sorted, x[i], true)) / 2.0;
        }
        return ranks;
    }

    /** How many sorted numbers are less than one, or equal to it. */
    private static int before(double[] sorted, double x, boolean orEqual) {
        int from = 0;
        int to = sorted.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (sorted[middle] < x || orEqual && sorted[middle] == x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    /** The correlation of two columns over the rows where both have a number. */
    static OptionalDouble correlation(Columns table, String one, String other, boolean byRank) {
        double[] x = table.numbers(one);
        double[] y = table.numbers(other);
        if (!byRank) {
            return correlation(x, y);
        }
        int[] both =
                IntStream.range(0, x.length).filter(i -> isPair(x[i], y[i])).toArray();
        return correlation(
                ranks(Arrays.stream(both).mapToDouble(i -> x[i]).toArray()),
                ranks(Arrays.stream(both).mapToDouble(i -> y[i]).toArray()));
    }
}
