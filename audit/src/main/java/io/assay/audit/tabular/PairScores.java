package io.assay.audit.tabular;

import io.assay.core.Chart;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Scores of pairs of columns, and their mean. */
final class PairScores {

    private static final int WORST_MAX = 10;

    private final Map<String, Double> scores = new LinkedHashMap<>();
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
        scores.put(pair[0] + "|" + pair[1], score);
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
        return scores.values().stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** The mean with every score, and a picture of the worst pairs. */
    Measurement measurement() {
        double mean = mean();
        Measurement all = Measurement.of(mean).with("mean", mean).size(scores.size());
        for (Map.Entry<String, Double> one : scores.entrySet()) {
            all = all.with("pairs." + one.getKey(), one.getValue());
        }
        List<String> worst = scores.keySet().stream()
                .sorted(Comparator.comparingDouble((String pair) -> scores.getOrDefault(pair, 0.0)))
                .limit(WORST_MAX)
                .toList();
        List<Double> values =
                worst.stream().map(pair -> scores.getOrDefault(pair, 0.0)).toList();
        Measurement drawn = all.chart(new Chart.Bars("The worst pairs", worst, values, List.of()));
        return without.isEmpty() ? drawn : drawn.with("not-measured", without);
    }
}
