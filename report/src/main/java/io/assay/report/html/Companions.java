package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report.MetricResult;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import java.util.List;
import java.util.stream.Stream;

/** What belongs beside the value, in a compact table. */
record Companions(MetricResult metric, Limits limits) {

    private static final int OPEN_MAX = 8;
    private static final int ITEMS_MAX = 20;

    private record Row(String name, String value, boolean number) {}

    Html html() {
        int all = metric.values().size() + metric.lists().size();
        if (all == 0) {
            return Html.NONE;
        }
        int hidden = all - Math.min(all, limits.rows());
        Html table = part(
                "table",
                "companions",
                part("caption", "unseen", "Beside the value of " + limits.clipName(metric.id())),
                tag("tbody", each(rows(), this::row)));
        Html.Tag details = tag(
                "details",
                tag("summary", "Beside the value (" + Numbers.of((long) all) + ")"),
                table,
                hidden > 0
                        ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in report.json")
                        : Html.NONE);
        return all <= OPEN_MAX ? details.with("open", "") : details;
    }

    private Html row(Row row) {
        return tag(
                "tr",
                tag("th", limits.clipName(row.name())).with("scope", "row"),
                part("td", row.number() ? "number" : "", limits.clip(row.value())));
    }

    private List<Row> rows() {
        Stream<Row> values = metric.values().entrySet().stream()
                .map(entry -> new Row(entry.getKey(), Numbers.of(entry.getValue()), true));
        Stream<Row> lists =
                metric.lists().entrySet().stream().map(entry -> new Row(entry.getKey(), list(entry.getValue()), false));
        return Stream.concat(values, lists).limit(limits.rows()).toList();
    }

    private String list(List<String> items) {
        return Lists.some(
                        Lists.first(items, ITEMS_MAX + 1).stream()
                                .map(limits::clipName)
                                .toList(),
                        ITEMS_MAX)
                + (items.size() > ITEMS_MAX + 1 ? " (" + Numbers.of((long) items.size()) + " in all)" : "");
    }
}
