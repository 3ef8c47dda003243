package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import io.assay.report.WorkflowView;
import java.util.List;

/** How the data was made, where the run knows it. */
record WorkflowSection(Report report, Limits limits) {

    Html html() {
        if (!report.workflow().known()) {
            return Html.NONE;
        }
        return part(
                        "section",
                        "workflow",
                        tag("h2", "How the data was made"),
                        each(WorkflowView.parts(report.workflow()), this::section))
                .with("id", "workflow");
    }

    private Html section(WorkflowView.Part done) {
        List<List<String>> shown = Lists.first(done.rows(), limits.rows());
        int hidden = done.rows().size() - shown.size();
        return Html.all(
                tag("h3", done.title()),
                each(done.sentences(), sentence -> tag("p", limits.clip(sentence))),
                shown.isEmpty() ? Html.NONE : table(done, shown),
                hidden > 0
                        ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in report.json")
                        : Html.NONE);
    }

    private Html table(WorkflowView.Part done, List<List<String>> rows) {
        return part(
                        "div",
                        "scroll",
                        part(
                                "table",
                                "plain ruled",
                                part("caption", "unseen", done.title()),
                                Tables.head(done.head().toArray(String[]::new)),
                                tag("tbody", each(rows, this::row))))
                .with("aria-label", done.title());
    }

    private Html row(List<String> cells) {
        return tag(
                "tr",
                tag("th", limits.clip(cells.get(0))).with("scope", "row"),
                each(cells.subList(1, cells.size()), cell -> tag("td", limits.clip(cell))));
    }
}
