package io.assay.curate;

import io.assay.core.Require;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Drops a share of rows by a score. */
final class WorstRows {

    private WorstRows() {}

    /** Drops those of highest score, a share of all rounded down; of equal ones the last. */
    static Drops highest(List<LearnRows.Row> rows, double[] scores, double share, String rule) {
        return ordered(rows, scores, Comparator.<Integer>comparingDouble(i -> -scores[i]), share, rule);
    }

    /** Drops those of lowest score. */
    static Drops lowest(List<LearnRows.Row> rows, double[] scores, double share, String rule) {
        return ordered(rows, scores, Comparator.comparingDouble(i -> scores[i]), share, rule);
    }

    private static Drops ordered(
            List<LearnRows.Row> rows, double[] scores, Comparator<Integer> worstFirst, double share, String rule) {
        Drops drops = new Drops();
        IntStream.range(0, scores.length)
                .boxed()
                .sorted(worstFirst.thenComparing(Comparator.reverseOrder()))
                .limit((long) (share * scores.length))
                .forEach(i -> drops.add(rows.get(i).ordinal(), reason(rule, scores[i])));
        return drops;
    }

    static Drops.Reason reason(String rule, double score) {
        return new Drops.Reason(rule, OptionalDouble.of(score), Optional.empty());
    }

    static void requireShare(double share) {
        Require.that(share >= 0 && share <= 1, "share must lie in [0, 1], but was %s", share);
    }
}
