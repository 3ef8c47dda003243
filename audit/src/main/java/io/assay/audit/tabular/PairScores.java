package io.assay.audit.tabular;

import io.assay.core.Chart;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import java.util.ArrayList;
import java.util.List;

/** Scores of pairs of columns, and their mean. */
final class PairScores {

    private final List<Chart.Pair> scores = new ArrayList<>();
    private final List<String> without = new ArrayList<>();

    /** Every pair of different columns, in their order. */
    static List<String[]> of(List<String> columns) {
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            for (int j = i + 1; j < columns.size(); j++) {
                pairs.add(new String[] {columns.get(i), columns.get(j)});
            }
        }
        return pairs;
    }

    /** Every column of one list with every one of another. */
    static List<String[]> of(List<String> some, List<String> others) {
        List<String[]> pairs = new ArrayList<>();
        some.forEach(one -> others.forEach(other -> pairs.add(new String[] {one, other})));
        return pairs;
    }

    void add(String[] pair, double score) {
        scores.add(new Chart.Pair(pair[0], pair[1], score));
    }

    /** A pair that has no score. */
    void without(String[] pair) {
        without.add(pair[0] + "|" + pair[1]);
    }

    double mean() {
        if (scores.isEmpty()) {
            throw new NothingToMeasure(
                    without.isEmpty() ? "there are no two columns to pair" : "no pair has a value: " + without);
        }
        return scores.stream().mapToDouble(Chart.Pair::likeness).average().orElse(0);
    }

    /** The mean with every score, and a picture of them. */
    Measurement measurement() {
        double mean = mean();
        Measurement all = Measurement.of(mean).with("mean", mean).size(scores.size());
        for (Chart.Pair one : scores) {
            all = all.with("pairs." + one.one() + "|" + one.other(), one.likeness());
        }
        Measurement drawn = all.chart(new Chart.Pairs("Likeness of pairs", List.copyOf(scores)));
        return without.isEmpty() ? drawn : drawn.with("not-measured", without);
    }
}
