package io.assay.report.html;

import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;
import static io.assay.report.html.Html.words;

import io.assay.core.Chart;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Synthetic bars with the reference as a line over them: one sees at once where the two part. */
record HistogramFigure(Chart.Histogram chart, Limits limits) {

    private static final double HEIGHT = 100;

    Html html() {
        Bins bins = Bins.of(chart, limits.bins());
        double most = Math.max(max(bins.synthetic()), max(bins.reference()));
        double top = most > 0 ? most : 1;
        List<Html> shapes = new ArrayList<>();
        shapes.add(part("path", "bars").with("d", bars(bins, top)));
        if (!bins.reference().isEmpty()) {
            shapes.add(
                    part("path", "outline").with("d", outline(bins, top)).with("vector-effect", "non-scaling-stroke"));
        }
        Html.Tag drawing = new Html.Tag("svg", List.of("class", "histogram"), shapes)
                .with("viewBox", "0 0 100 100")
                .with("preserveAspectRatio", "none")
                .with("role", "img")
                .with("aria-label", alternative(bins));
        return part(
                "figure",
                "chart",
                tag(
                        "figcaption",
                        words(limits.clipName(chart.title())),
                        Keys.html(!bins.reference().isEmpty())),
                part("p", "peak", "up to " + Numbers.percent(most)),
                drawing,
                ends(bins));
    }

    private Html ends(Bins bins) {
        List<Double> edges = bins.edges();
        String unit = chart.unit().isEmpty() ? "" : " " + limits.clipName(chart.unit());
        return part(
                "p",
                "ends",
                tag("span", Numbers.of(edges.get(0))),
                tag("span", Numbers.of(edges.get(edges.size() / 2)) + unit),
                tag("span", Numbers.of(edges.get(edges.size() - 1))));
    }

    private static String bars(Bins bins, double top) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < bins.synthetic().size(); i++) {
            double height = bins.synthetic().get(i) / top * HEIGHT;
            double gap = Math.min(0.15, bins.width(i) * 0.08);
            if (height > 0) {
                path.append('M').append(SvgNumber.of(bins.left(i) + gap)).append(" 100V");
                path.append(SvgNumber.of(HEIGHT - height)).append('H');
                path.append(SvgNumber.of(bins.left(i + 1) - gap)).append("V100Z");
            }
        }
        return path.toString();
    }

    private static String outline(Bins bins, double top) {
        StringBuilder path = new StringBuilder("M0 100");
        for (int i = 0; i < bins.reference().size(); i++) {
            path.append('V').append(SvgNumber.of(HEIGHT - bins.reference().get(i) / top * HEIGHT));
            path.append('H').append(SvgNumber.of(bins.left(i + 1)));
        }
        return path.append("V100").toString();
    }

    private String alternative(Bins bins) {
        String said = "Histogram of " + limits.clipName(chart.title()) + ": synthetic is highest "
                + peak(bins, bins.synthetic());
        return bins.reference().isEmpty() ? said : said + ", reference is highest " + peak(bins, bins.reference());
    }

    private static String peak(Bins bins, List<Double> shares) {
        int at = shares.indexOf(Collections.max(shares));
        return "between " + Numbers.of(bins.edges().get(at)) + " and "
                + Numbers.of(bins.edges().get(at + 1)) + " with " + Numbers.percent(shares.get(at));
    }

    private static double max(List<Double> shares) {
        return shares.isEmpty() ? 0 : Collections.max(shares);
    }
}
