package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report.MetricResult;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;

/** What belongs beside the value, in a compact table. */
record Companions(MetricResult metric, Limits limits) {

    private static final int OPEN_MAX = 8;
    private static final int ITEMS_MAX = 20;

    private record Row(String name, String value, boolean number) {}

    Html html() {
        List<Row> all = rows();
        if (all.isEmpty()) {
            return Html.NONE;
        }
        List<Row> shown = Lists.first(all, limits.rows());
        int hidden = all.size() - shown.size();
        Html table = part(
                "table",
                "companions",
                part("caption", "unseen", "Beside the value of " + limits.clipName(metric.id())),
                tag("tbody", each(shown, this::row)));
        Html.Tag details = tag(
                "details",
                tag("summary", "Beside the value (" + Numbers.of((long) all.size()) + ")"),
                table,
                hidden > 0
                        ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in report.json")
                        : Html.NONE);
        return all.size() <= OPEN_MAX ? details.with("open", "") : details;
    }

    private Html row(Row row) {
        return tag(
                "tr",
                tag("th", limits.clipName(row.name())).with("scope", "row"),
                part("td", row.number() ? "number" : "", limits.clip(row.value())));
    }

    /** One more than shown would do, but the count is worth telling. */
    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        metric.values().forEach((name, value) -> rows.add(new Row(name, Numbers.of(value), true)));
        metric.lists().forEach((name, items) -> rows.add(new Row(name, list(items), false)));
        return rows;
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
