package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.Dimension;
import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import io.assay.report.Visible;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A section a dimension with a card a metric, then what was skipped or failed. */
record MetricSections(Report report, Limits limits) {

    /** Whether the dimension has a section. */
    boolean has(Dimension dimension) {
        return shown().stream().anyMatch(metric -> metric.passport().dimension() == dimension);
    }

    boolean has(String dimension) {
        return Arrays.stream(Dimension.values()).anyMatch(d -> d.id().equals(dimension) && has(d));
    }

    Html dimensions() {
        List<Dimension> dimensions =
                Arrays.stream(Dimension.values()).filter(this::has).toList();
        return Html.all(cutNote(), each(dimensions, this::dimension));
    }

    private Html dimension(Dimension dimension) {
        List<MetricResult> metrics = shown().stream()
                .filter(metric -> metric.passport().dimension() == dimension)
                .toList();
        return part(
                        "section",
                        "dimension",
                        part("p", "eyebrow", Lists.upperFirst(dimension.pillar().id())),
                        tag("h2", Lists.upperFirst(dimension.id())),
                        part("p", "question", dimension.question()),
                        each(
                                metrics,
                                metric -> new MetricCard(metric, report.run().modality(), limits).html()))
                .with("id", "dimension-" + dimension.id());
    }

    /** Every metric that gave no value, with what would enable it: what was not measured is part of the result. */
    Html unmeasured() {
        List<MetricResult> all = report.metrics().stream()
                .filter(metric -> metric.status() != Status.DONE)
                .toList();
        if (all.isEmpty()) {
            return Html.NONE;
        }
        List<MetricResult> rows = Lists.first(all, limits.metrics());
        return part(
                        "section",
                        "unmeasured",
                        tag("h2", "Asked for, but not measured"),
                        part(
                                "div",
                                "scroll",
                                part(
                                        "table",
                                        "plain ruled stack",
                                        part("caption", "unseen", "Metrics that were skipped or failed"),
                                        Tables.head("Metric", "Outcome", "Why", "What would enable it"),
                                        tag("tbody", each(rows, this::row)))))
                .with("id", "unmeasured");
    }

    private Html row(MetricResult metric) {
        boolean failed = metric.status() == Status.FAILED;
        return tag(
                "tr",
                tag("th", Tables.code(limits.clipName(metric.id()))).with("scope", "row"),
                part("td", failed ? "bad" : "", metric.status().name().toLowerCase(Locale.ROOT)),
                tag("td", limits.clip(metric.reason())),
                tag("td", limits.clip(metric.remedy())));
    }

    private Html cutNote() {
        long done = done().size();
        return done <= limits.metrics()
                ? Html.NONE
                : part(
                        "p",
                        "callout",
                        "This page shows the first " + Numbers.of((long) limits.metrics()) + " of " + Numbers.of(done)
                                + " metrics; report.json has them all.");
    }

    private List<MetricResult> shown() {
        return Lists.first(done(), limits.metrics());
    }

    private List<MetricResult> done() {
        return report.metrics().stream()
                .filter(metric ->
                        metric.status() == Status.DONE && metric.value().isPresent())
                .toList();
    }

    /** An anchor for a metric; ids may hold anything. */
    static String anchor(String id) {
        return "metric-" + Visible.clip(id, 100).replaceAll("[^A-Za-z0-9.-]+", "-");
    }
}
