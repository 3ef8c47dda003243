package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;
import static io.assay.report.html.Html.words;

import io.assay.core.Chart;
import io.assay.report.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Named bars as a table: the numbers stand beside the lengths, and a screen reader reads the same. */
record BarsFigure(Chart.Bars chart, Limits limits) {

    private static final int SHOWN_MAX = 24;

    Html html() {
        List<Integer> shown = shown();
        int hidden = chart.names().size() - shown.size();
        boolean two = !chart.reference().isEmpty();
        double top = shown.stream().mapToDouble(this::size).max().orElse(1);
        return part(
                "div",
                "chart",
                part(
                        "table",
                        "barchart",
                        tag("caption", words(limits.clipName(chart.title())), Keys.html(two)),
                        two
                                ? Tables.head("Name", "Length", "Synthetic", "Reference")
                                : Tables.head("Name", "Length", "Value"),
                        tag("tbody", each(shown, bar -> row(bar, top)))),
                hidden > 0 ? part("p", "more", "and " + Numbers.of((long) hidden) + " smaller") : Html.NONE);
    }

    /** In their own order where all fit, else the largest. */
    private List<Integer> shown() {
        int most = Math.min(SHOWN_MAX, limits.bins());
        Comparator<Integer> largest = Comparator.comparingDouble(this::size);
        return IntStream.range(0, chart.names().size())
                .boxed()
                .sorted(chart.names().size() <= most ? Comparator.<Integer>naturalOrder() : largest.reversed())
                .limit(most)
                .toList();
    }

    private double size(int bar) {
        double reference =
                chart.reference().isEmpty() ? 0 : Math.abs(chart.reference().get(bar));
        return Math.max(Math.abs(chart.synthetic().get(bar)), reference);
    }

    private Html row(int bar, double top) {
        boolean two = !chart.reference().isEmpty();
        Html lengths = new Html.Tag(
                "svg",
                List.of("width", "100%", "height", two ? "18" : "10", "aria-hidden", "true"),
                List.of(
                        length("bar", chart.synthetic().get(bar), top, 0),
                        two ? length("bar reference", chart.reference().get(bar), top, 10) : Html.NONE));
        return tag(
                "tr",
                tag("th", limits.clipName(chart.names().get(bar))).with("scope", "row"),
                part("td", "lengths", lengths),
                Tables.number(Numbers.of(chart.synthetic().get(bar))),
                two ? Tables.number(Numbers.of(chart.reference().get(bar))) : Html.NONE);
    }

    private static Html length(String classes, double value, double top, double y) {
        double share = top > 0 ? Math.max(Math.abs(value) / top, 0.003) : 0.003;
        return part("rect", classes)
                .with("width", SvgNumber.percent(share))
                .with("height", 8)
                .with("y", y)
                .with("rx", 1.5);
    }
}
