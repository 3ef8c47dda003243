package io.assay.audit.tabular;

import io.assay.core.Chart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;

/** Pictures of one column: synthetic over reference. */
final class ColumnCharts {

    private static final int BINS = 20;
    private static final int NAMES_MAX = 20;

    private ColumnCharts() {}

    /** Shares in equal steps over both; both sorted, neither empty. */
    static Chart histogram(String column, double[] synthetic, double[] reference) {
        double low = Math.min(synthetic[0], reference[0]);
        double high = Math.max(synthetic[synthetic.length - 1], reference[reference.length - 1]);
        double step = high > low ? (high - low) / BINS : 1;
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i <= BINS; i++) {
            edges.add(low + i * step);
        }
        return new Chart.Histogram(column, "", edges, shares(synthetic, low, step), shares(reference, low, step));
    }

    private static List<Double> shares(double[] sorted, double low, double step) {
        double[] shares = new double[BINS];
        for (double x : sorted) {
            shares[(int) Math.max(0, Math.min(BINS - 1, (x - low) / step))] += 1.0 / sorted.length;
        }
        return Arrays.stream(shares).boxed().toList();
    }

    /**
     * Shares of names, the most frequent first. Names that are rare in the reference are not written: they could tell of a person.
     *
     * @param reference empty without reference
     */
    static Chart bars(String column, NavigableMap<String, Integer> synthetic, NavigableMap<String, Integer> reference) {
        List<String> names = Frequencies.names(synthetic, reference).stream()
                .sorted(Comparator.comparingInt((String name) -> -synthetic.getOrDefault(name, 0)))
                .filter(synthetic::containsKey)
                .limit(NAMES_MAX)
                .toList();
        return new Chart.Bars(
                column,
                names.stream().map(name -> name.isEmpty() ? "(missing)" : name).toList(),
                shares(names, synthetic),
                shares(names, reference));
    }

    private static List<Double> shares(List<String> names, NavigableMap<String, Integer> counts) {
        return Arrays.stream(Frequencies.shares(names, counts)).boxed().toList();
    }
}
