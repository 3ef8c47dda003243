package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import io.assay.report.SliceView;
import java.util.List;

/** Where in the data a metric is worst: over all metrics near the top, of one metric in its card. */
record SliceTables(Limits limits) {

    /** Whether anything was sliced. */
    static boolean has(Report report) {
        return SliceView.all(report).findAny().isPresent();
    }

    /** The worst slices of all metrics. */
    Html worst(Report report) {
        if (!has(report)) {
            return Html.NONE;
        }
        List<SliceView> worst = SliceView.worst(report);
        List<SliceView> shown = Lists.first(worst, limits.findings());
        return part(
                        "section",
                        "slices",
                        tag("h2", "Worst slices"),
                        part("p", "legend", SliceView.summary(report)),
                        shown.isEmpty()
                                ? Html.NONE
                                : table(
                                        "Slices that are worse beyond chance",
                                        Tables.head("Slice", "Metric", "Value", "Random parts", "n", "Corrected p"),
                                        each(shown, this::worst)),
                        more(worst.size() - shown.size()))
                .with("id", "slices");
    }

    private Html worst(SliceView view) {
        String id = view.metric().id();
        return tag(
                "tr",
                name(view),
                tag("td", tag("a", Tables.code(limits.clipName(id))).with("href", "#" + MetricSections.anchor(id))),
                number("value", view.value()),
                number("random parts", Numbers.of(view.expected())),
                number("n", Numbers.of(view.slice().n())),
                number("corrected p", view.adjusted()));
    }

    /** The slices of one metric. */
    Html of(MetricResult metric) {
        List<SliceView> all = SliceView.of(metric);
        if (all.isEmpty()) {
            return Html.NONE;
        }
        List<SliceView> shown = Lists.first(all, limits.rows());
        long worse = all.stream().filter(SliceView::isWorse).count();
        String count = Lists.count(all.size(), "slice") + (worse > 0 ? ", " + Numbers.of(worse) + " worse" : "");
        Html.Tag details = tag(
                "details",
                tag("summary", "By slice (" + count + ")"),
                table(
                        "Slices of " + limits.clipName(metric.id()),
                        Tables.head("Slice", "Value", "Interval", "Difference", "n", "Corrected p", ""),
                        each(shown, this::row)),
                more(all.size() - shown.size()));
        return worse > 0 ? details.with("open", "") : details;
    }

    private Html row(SliceView view) {
        return tag(
                "tr",
                name(view),
                number("value", view.value()),
                number("interval", view.interval()),
                number("difference", view.difference()),
                number("n", Numbers.of(view.slice().n())),
                number("corrected p", view.adjusted()),
                part("td", view.isWorse() ? "bad" : "", limits.clip(view.verdict())));
    }

    private Html name(SliceView view) {
        return tag("th", limits.clipName(view.name())).with("scope", "row");
    }

    /** Narrow pages show one below the other, each with its label; what is empty is then left out. */
    private static Html number(String label, String text) {
        return text.isEmpty() ? part("td", "empty", "") : Tables.number(text, label);
    }

    private static Html table(String caption, Html head, Html rows) {
        return part(
                "div",
                "scroll",
                part(
                        "table",
                        "plain ruled stack sliced",
                        part("caption", "unseen", caption),
                        head,
                        tag("tbody", rows)));
    }

    private static Html more(int hidden) {
        return hidden > 0 ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in report.json") : Html.NONE;
    }
}
