package io.assay.audit.judge;

import io.assay.core.Measurement;
import io.assay.core.state.Scores;
import java.util.List;
import java.util.Map;

/**
 * Scores of one sample, from 0 to 1, and who told them.
 *
 * @param scores by name
 * @param by a column, a classifier or judges
 */
public record Told(Map<String, Double> scores, String by) {

    private static final String BY = "told by ";

    public Told {
        scores = Map.copyOf(scores);
    }

    /** The score of a name. */
    public double of(String name) {
        Double score = scores.get(name);
        if (score == null) {
            throw new IllegalArgumentException("nothing was told of " + name);
        }
        return score;
    }

    /** Remembers who told. */
    public static void count(Scores scores, String by) {
        scores.count(BY + by, 1);
    }

    /** Who told, with how many samples, as a list beside the value. */
    public static Measurement named(Measurement measurement, Scores scores) {
        List<String> tellers = scores.counts().entrySet().stream()
                .filter(count -> count.getKey().startsWith(BY))
                .map(count -> count.getKey().substring(BY.length()) + ": " + count.getValue())
                .toList();
        return measurement.with("told-by", tellers);
    }
}
