package io.assay.report.html;

import io.assay.core.Chart;
import java.util.ArrayList;
import java.util.List;

/** The bins of a histogram, neighbours joined where there are more than a page can show. */
record Bins(List<Double> edges, List<Double> synthetic, List<Double> reference) {

    /** Beyond this ratio of widths the narrow bins would vanish, and all are drawn alike. */
    private static final double WIDTH_RATIO_MAX = 12;

    static Bins of(Chart.Histogram chart, int most) {
        int bins = chart.synthetic().size();
        int together = (bins + most - 1) / most;
        List<Double> edges = new ArrayList<>();
        for (int i = 0; i < bins; i += together) {
            edges.add(chart.edges().get(i));
        }
        edges.add(chart.edges().get(bins));
        return new Bins(edges, joined(chart.synthetic(), together), joined(chart.reference(), together));
    }

    private static List<Double> joined(List<Double> shares, int together) {
        List<Double> joined = new ArrayList<>();
        for (int i = 0; i < shares.size(); i += together) {
            List<Double> some = shares.subList(i, Math.min(shares.size(), i + together));
            joined.add(some.stream().mapToDouble(Double::doubleValue).sum());
        }
        return joined;
    }

    /** Left end of a bin on a scale from 0 to 100. */
    double left(int bin) {
        int last = edges.size() - 1;
        double span = edges.get(last) - edges.get(0);
        return isEven() && span > 0 ? 100 * (edges.get(bin) - edges.get(0)) / span : 100.0 * bin / last;
    }

    double width(int bin) {
        return left(bin + 1) - left(bin);
    }

    private boolean isEven() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 1; i < edges.size(); i++) {
            double width = edges.get(i) - edges.get(i - 1);
            least = Math.min(least, width);
            most = Math.max(most, width);
        }
        return least > 0 && most / least <= WIDTH_RATIO_MAX;
    }
}
