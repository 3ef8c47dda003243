package io.assay.core.stats;

import io.assay.core.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** How many rows of a finite set must be looked at to know a share of them (Cochran 1977, Sampling Techniques, chapter 4). */
public final class SampleSize {

    private SampleSize() {}

    /**
     * Worked example: plus or minus 0.05 at 95 % about a half takes 1.96^2 * 0.25 / 0.05^2 = 384.1, so 385 rows; of 1,000 rows it takes 278.
     *
     * @param halfWidth of the interval that is wanted
     * @param expected what the share may be; 0.5 takes the most rows
     * @param rows of the set
     */
    public static long of(double halfWidth, double expected, double level, long rows) {
        Require.that(halfWidth > 0 && halfWidth < 0.5, "half-width must lie between 0 and 0.5, but was %s", halfWidth);
        Require.that(expected > 0 && expected < 1, "the expected share must lie between 0 and 1, but was %s", expected);
        Require.that(rows >= 1, "rows must be at least 1, but was %d", rows);
        double z = Normal.deviations(level);
        double endless = z * z * expected * (1 - expected) / (halfWidth * halfWidth);
        return Math.min(rows, (long) Math.ceil(endless / (1 + (endless - 1) / rows)));
    }

    /**
     * Shares rows out over strata by their sizes, the largest remainders first; each stratum gets two where it has them, so that its spread can be told.
     *
     * @param strata their sizes
     * @return rows to draw of each
     */
    public static List<Integer> allotted(long rows, List<Integer> strata) {
        double all = strata.stream().mapToInt(size -> size).sum();
        List<Integer> allotted = new ArrayList<>();
        for (int size : strata) {
            int share = (int) (rows * size / all);
            allotted.add(Math.min(size, Math.max(2, share)));
        }
        List<Integer> byRemainder = IntStream.range(0, strata.size())
                .boxed()
                .sorted(Comparator.comparingDouble(k -> allotted.get(k) - rows * strata.get(k) / all))
                .toList();
        long left = rows - allotted.stream().mapToInt(n -> n).sum();
        for (int k : byRemainder) {
            if (left > 0 && allotted.get(k) < strata.get(k)) {
                allotted.set(k, allotted.get(k) + 1);
                left--;
            }
        }
        return List.copyOf(allotted);
    }
}
