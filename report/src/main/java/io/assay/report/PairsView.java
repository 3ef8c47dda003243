package io.assay.report;

import io.assay.core.Chart;
import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How alike pairs of columns are related in synthetic and real data, over all metrics that say so.
 *
 * @param pairs each pair once, by the metric that likes it least, the worst first
 */
public record PairsView(List<Judged> pairs) {

    /** Where bands begin: what a picture shows by five depths of one colour. */
    private static final double[] BANDS = {0.95, 0.9, 0.8, 0.6};

    /** The words of the bands, from alike to unlike. */
    public static final List<String> BAND_WORDS =
            List.of("0.95 and above", "0.9 to 0.95", "0.8 to 0.9", "0.6 to 0.8", "below 0.6");

    /**
     * A pair with the metric that judged it.
     *
     * @param pair the columns, and how alike they are related
     * @param metric id of the metric
     */
    public record Judged(Chart.Pair pair, String metric) {

        /** From 0, alike, to 4. */
        public int band() {
            int band = 0;
            while (band < BANDS.length && pair.likeness() < BANDS[band]) {
                band++;
            }
            return band;
        }
    }

    /** Pairs looked at: those of two hundred columns by every metric that judges pairs. */
    private static final int JUDGED_MAX = 200_000;

    private record Columns(String one, String other) {
        static Columns of(Chart.Pair pair) {
            return pair.one().compareTo(pair.other()) <= 0
                    ? new Columns(pair.one(), pair.other())
                    : new Columns(pair.other(), pair.one());
        }
    }

    public static PairsView of(Report report) {
        Map<Columns, Judged> least = new HashMap<>();
        report.metrics().stream()
                .flatMap(metric -> judged(metric).stream())
                .limit(JUDGED_MAX)
                .forEach(one -> least.merge(Columns.of(one.pair()), one, PairsView::worse));
        return new PairsView(least.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Columns, Judged> entry) ->
                                entry.getValue().pair().likeness())
                        .thenComparing(entry -> entry.getKey().one())
                        .thenComparing(entry -> entry.getKey().other()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static List<Judged> judged(MetricResult metric) {
        return metric.charts().stream()
                .filter(Chart.Pairs.class::isInstance)
                .filter(Drawable::is)
                .flatMap(chart -> ((Chart.Pairs) chart).pairs().stream())
                .map(pair -> new Judged(pair, metric.id()))
                .toList();
    }

    private static Judged worse(Judged one, Judged other) {
        return other.pair().likeness() < one.pair().likeness() ? other : one;
    }

    public boolean has() {
        return !pairs.isEmpty();
    }

    /** The columns of the worst pairs, the worst first, at most so many. */
    public List<String> columns(int most) {
        Set<String> columns = new LinkedHashSet<>();
        pairs.forEach(judged -> {
            columns.add(judged.pair().one());
            columns.add(judged.pair().other());
        });
        return Lists.first(new ArrayList<>(columns), most);
    }

    /** What is to be seen, in a sentence. */
    public String sentence() {
        Judged worst = pairs.get(0);
        long alike = pairs.stream().filter(judged -> judged.band() == 0).count();
        return Numbers.of(alike) + " of " + Lists.count(pairs.size(), "pair")
                + " are related as in the real data (likeness "
                + BAND_WORDS.get(0) + "). The worst pair is " + worst.pair().one() + " and "
                + worst.pair().other() + ", " + Numbers.of(worst.pair().likeness()) + ".";
    }
}
