package io.assay.core.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * How often each item was given each category by several raters, any of them missing, and how far they agree. All coefficients are 1 for full agreement and
 * 0 for that of chance; they differ in what chance is. Where chance alone would agree fully nothing can be said, and they are empty.
 *
 * @param counts by item, then by category
 */
public record Ratings(int[][] counts) {

    private static final double NOTHING = 1e-12;

    /** How far two categories are apart. */
    public enum Difference {
        /** They are the same, or not. */
        NOMINAL,
        /** By how many ratings lie between them. */
        ORDINAL,
        /** By their numbers. */
        INTERVAL,
        /** By their numbers, against their sum. */
        RATIO
    }

    private static int votes(int[] item) {
        return Arrays.stream(item).sum();
    }

    /** Share of the pairs of ratings within items that are equal. */
    public OptionalDouble pairs() {
        double equal = 0;
        double all = 0;
        for (int[] item : counts) {
            double votes = votes(item);
            all += votes * (votes - 1);
            equal += Arrays.stream(item).mapToDouble(n -> n * (n - 1.0)).sum();
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of(equal / all);
    }

    /** Fleiss' kappa (1971): chance is the shares of categories. Empty where items do not have equally many ratings, which it needs. */
    public OptionalDouble fleiss() {
        double[] shares = new double[categories()];
        double all = Arrays.stream(counts).mapToInt(Ratings::votes).sum();
        for (int[] item : counts) {
            for (int c = 0; c < shares.length; c++) {
                shares[c] += item[c] / all;
            }
        }
        return beyondEqually(Arrays.stream(shares).map(share -> share * share).sum());
    }

    /** Randolph's kappa (2005): chance is all categories equally often. Empty where items do not have equally many ratings. */
    public OptionalDouble randolph() {
        return beyondEqually(1.0 / Math.max(1, categories()));
    }

    private OptionalDouble beyondEqually(double chance) {
        boolean equal = counts.length > 0
                && Arrays.stream(counts).mapToInt(Ratings::votes).distinct().count() == 1
                && votes(counts[0]) >= 2;
        return equal ? beyond(meanAgreement(), chance) : OptionalDouble.empty();
    }

    /** Gwet's AC1 (2008): chance is a rating made blindly, of categories as even as they are found. */
    public OptionalDouble ac1() {
        double[] shares = new double[categories()];
        double rated = Arrays.stream(counts).filter(item -> votes(item) > 0).count();
        for (int[] item : counts) {
            int votes = votes(item);
            for (int c = 0; c < shares.length && votes > 0; c++) {
                shares[c] += item[c] / (votes * rated);
            }
        }
        double blind = Arrays.stream(shares).map(share -> share * (1 - share)).sum();
        return shares.length < 2 ? OptionalDouble.empty() : beyond(meanAgreement(), blind / (shares.length - 1));
    }

    /** The mean over items of the share of their pairs that are equal; below 0 where no item has two ratings. */
    private double meanAgreement() {
        return Arrays.stream(counts)
                .filter(item -> votes(item) >= 2)
                .mapToDouble(item -> {
                    double votes = votes(item);
                    return Arrays.stream(item).mapToDouble(n -> n * (n - 1.0)).sum() / (votes * (votes - 1));
                })
                .average()
                .orElse(-1);
    }

    private static OptionalDouble beyond(double agreement, double chance) {
        return agreement < 0 || 1 - chance < NOTHING
                ? OptionalDouble.empty()
                : OptionalDouble.of((agreement - chance) / (1 - chance));
    }

    /**
     * Krippendorff's alpha: 1 - observed / expected disagreement; items with one rating do not count.
     *
     * @param values of the categories, ascending: what interval and ratio compare
     */
    public OptionalDouble alpha(Difference difference, double[] values) {
        int categories = categories();
        double[][] together = coincidences();
        double[] totals = Arrays.stream(together)
                .mapToDouble(row -> Arrays.stream(row).sum())
                .toArray();
        double all = Arrays.stream(totals).sum();
        double observed = 0;
        double expected = 0;
        for (int a = 0; a < categories; a++) {
            for (int b = 0; b < categories; b++) {
                double apart = apart(difference, a, b, values, totals);
                observed += together[a][b] * apart;
                expected += totals[a] * totals[b] * apart;
            }
        }
        return expected < NOTHING ? OptionalDouble.empty() : OptionalDouble.of(1 - (all - 1) * observed / expected);
    }

    /** Krippendorff's alpha of categories without order. */
    public OptionalDouble alpha() {
        return alpha(Difference.NOMINAL, new double[categories()]);
    }

    private double[][] coincidences() {
        double[][] together = new double[categories()][categories()];
        for (int[] item : counts) {
            int votes = votes(item);
            for (int a = 0; a < item.length && votes >= 2; a++) {
                for (int b = 0; b < item.length; b++) {
                    together[a][b] += (double) item[a] * (item[b] - (a == b ? 1 : 0)) / (votes - 1);
                }
            }
        }
        return together;
    }

    private static double apart(Difference difference, int a, int b, double[] values, double[] totals) {
        if (a == b) {
            return 0;
        }
        double apart = switch (difference) {
            case NOMINAL -> 1;
            case INTERVAL -> values[a] - values[b];
            case RATIO -> values[a] + values[b] == 0 ? 0 : (values[a] - values[b]) / (values[a] + values[b]);
            case ORDINAL ->
                Arrays.stream(totals, Math.min(a, b), Math.max(a, b) + 1).sum() - (totals[a] + totals[b]) / 2;
        };
        return apart * apart;
    }

    private int categories() {
        return counts.length == 0 ? 0 : counts[0].length;
    }
}
