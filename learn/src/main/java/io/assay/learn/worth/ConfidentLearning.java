package io.assay.learn.worth;

import io.assay.core.Require;
import io.assay.learn.Classifier;
import java.util.BitSet;
import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Confident learning (Northcutt et al. 2021, arXiv:1911.00068): which labels are wrong, from probabilities by a classifier that has not seen the rows.
 * A row counts as of another class if it is at least as sure there as rows labelled so are on average. Counts and issues are those of cleanlab
 * 2.9.
 *
 * @param labels the given label of each row, counted from 0
 * @param probabilities of each row for each class
 */
public record ConfidentLearning(int[] labels, double[][] probabilities) {

    /** A probability this little below a threshold is at it. */
    private static final double SLACK = 1e-6;

    /** Which rows are taken. */
    public enum Prune {
        /** Of each pair of classes as many as the counts say, those whose other class is likelier by most. */
        NOISE_RATE,
        /** Of each class as many as the counts say, those least sure of their label. */
        CLASS,
        /** What both take. */
        BOTH,
        /** Those that count as of another class. */
        CONFIDENT,
        /** Those whose likeliest class is another. */
        PREDICTED,
        /** Those least sure of their label, as many as count as of another class. */
        LOW_SELF_CONFIDENCE,
        /** Those of least margin, as many as count as of another class. */
        LOW_NORMALISED_MARGIN
    }

    public ConfidentLearning {
        Require.that(labels.length > 0, "there must be rows");
        Require.that(
                labels.length == probabilities.length,
                "%d rows had %d probabilities",
                labels.length,
                probabilities.length);
    }

    private int classes() {
        return probabilities[0].length;
    }

    /** The mean probability of each class among the rows labelled so; a class without rows is never confident. */
    public double[] thresholds() {
        double[] sums = new double[classes()];
        int[] rows = new int[classes()];
        for (int i = 0; i < labels.length; i++) {
            sums[labels[i]] += probabilities[i][labels[i]];
            rows[labels[i]]++;
        }
        for (int k = 0; k < sums.length; k++) {
            sums[k] = rows[k] == 0 ? Double.POSITIVE_INFINITY : sums[k] / rows[k];
        }
        return sums;
    }

    /** The class a row is confident of, or -1: the likeliest where it is confident of several. */
    private int confident(double[] row, double[] thresholds) {
        int above = -1;
        for (int k = 0; k < row.length; k++) {
            if (row[k] >= thresholds[k] - SLACK) {
                if (above >= 0) {
                    return Classifier.likeliest(row);
                }
                above = k;
            }
        }
        return above;
    }

    /** How many rows of each given label (rows of the table) count as of each class (its columns). A class counts one of its own at least. */
    public int[][] counts() {
        double[] thresholds = thresholds();
        int[][] counts = new int[classes()][classes()];
        for (int i = 0; i < labels.length; i++) {
            int confident = confident(probabilities[i], thresholds);
            if (confident >= 0) {
                counts[labels[i]][confident]++;
            }
        }
        for (int k = 0; k < counts.length; k++) {
            counts[k][k] = Math.max(1, counts[k][k]);
        }
        return counts;
    }

    /** The counts brought to the number of rows of each label, in whole numbers. */
    public int[][] calibrated() {
        int[][] counts = counts();
        int[] rows = new int[classes()];
        for (int label : labels) {
            rows[label]++;
        }
        for (int s = 0; s < counts.length; s++) {
            double sum = IntStream.of(counts[s]).sum();
            double scale = rows[s] / sum;
            counts[s] = rounded(
                    IntStream.of(counts[s]).mapToDouble(count -> count * scale).toArray(), rows[s]);
        }
        return counts;
    }

    /** Whole numbers of a given sum: those rounded most unfairly give way; of equal ones, as cleanlab has it, the last goes up first and the first goes down first. */
    private static int[] rounded(double[] values, int sum) {
        int[] whole = new int[values.length];
        int missing = sum;
        for (int k = 0; k < whole.length; k++) {
            whole[k] = (int) Math.rint(values[k]);
            missing -= whole[k];
        }
        int step = Integer.signum(missing);
        IntStream.range(0, whole.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(k -> -step * (values[k] - whole[k]))
                        .thenComparing(step > 0 ? Comparator.reverseOrder() : Comparator.naturalOrder()))
                .limit(Math.abs(missing))
                .forEach(k -> whole[k] += step);
        return whole;
    }

    /** The rows whose label is wrong, ascending. But for the two that rank, a row whose likeliest class is its label is never one. */
    public int[] issues(Prune prune) {
        BitSet issues = switch (prune) {
            case NOISE_RATE -> contradicted(byNoiseRate());
            case CLASS -> contradicted(byClass());
            case BOTH -> contradicted(both());
            case CONFIDENT -> contradicted(confident());
            case PREDICTED -> contradicted(all());
            case LOW_SELF_CONFIDENCE -> lowest(this::selfConfidence);
            case LOW_NORMALISED_MARGIN -> lowest(this::normalisedMargin);
        };
        return issues.stream().toArray();
    }

    private BitSet all() {
        BitSet all = new BitSet();
        all.set(0, labels.length);
        return all;
    }

    private BitSet contradicted(BitSet rows) {
        rows.stream()
                .filter(i -> Classifier.likeliest(probabilities[i]) == labels[i])
                .forEach(rows::clear);
        return rows;
    }

    private BitSet lowest(IntToDoubleFunction score) {
        BitSet lowest = new BitSet();
        int some = issues(Prune.CONFIDENT).length;
        mark(Lowest.of(all().stream().toArray(), score, some), lowest);
        return lowest;
    }

    private static void mark(int[] rows, BitSet issues) {
        for (int i : rows) {
            issues.set(i);
        }
    }

    private BitSet both() {
        BitSet both = byNoiseRate();
        both.and(byClass());
        return both;
    }

    private BitSet byNoiseRate() {
        int[][] counts = calibrated();
        int[][] rows = rows();
        BitSet issues = new BitSet();
        for (int s = 0; s < counts.length; s++) {
            for (int y = 0; y < counts.length && rows[s].length > 1; y++) {
                if (y != s && counts[s][y] > 0) {
                    int label = s;
                    int other = y;
                    mark(
                            Lowest.of(rows[s], i -> probabilities[i][label] - probabilities[i][other], counts[s][y]),
                            issues);
                }
            }
        }
        return issues;
    }

    private BitSet byClass() {
        int[][] counts = calibrated();
        int[][] rows = rows();
        BitSet issues = new BitSet();
        for (int s = 0; s < counts.length; s++) {
            if (rows[s].length > 1) {
                mark(Lowest.of(rows[s], this::selfConfidence, rows[s].length - Math.max(1, counts[s][s])), issues);
            }
        }
        return issues;
    }

    private BitSet confident() {
        double[] thresholds = thresholds();
        BitSet issues = new BitSet();
        for (int i = 0; i < labels.length; i++) {
            int confident = confident(probabilities[i], thresholds);
            issues.set(i, confident >= 0 && confident != labels[i]);
        }
        return issues;
    }

    /** The rows of each label. */
    private int[][] rows() {
        int[] sizes = new int[classes()];
        for (int label : labels) {
            sizes[label]++;
        }
        int[][] rows = new int[sizes.length][];
        for (int k = 0; k < rows.length; k++) {
            rows[k] = new int[sizes[k]];
        }
        int[] filled = new int[sizes.length];
        for (int i = 0; i < labels.length; i++) {
            rows[labels[i]][filled[labels[i]]++] = i;
        }
        return rows;
    }

    /** The probability of a row's label. */
    public double selfConfidence(int row) {
        return probabilities[row][labels[row]];
    }

    /** (the probability of a row's label - that of the likeliest other class + 1) / 2. */
    public double normalisedMargin(int row) {
        double other = IntStream.range(0, classes())
                .filter(k -> k != labels[row])
                .mapToDouble(k -> probabilities[row][k])
                .max()
                .orElse(0);
        return (selfConfidence(row) - other + 1) / 2;
    }
}
