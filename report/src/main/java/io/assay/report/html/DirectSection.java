package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Direct;
import io.assay.core.report.Direct.Way;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.report.DirectView;
import io.assay.report.EvaluationWords;
import io.assay.report.Numbers;
import java.util.List;
import java.util.Map;

/** Whether labels are right, each way it was asked, and how different rows are. */
final class DirectSection {

    private DirectSection() {}

    static Html html(Direct direct) {
        return tag(
                "section",
                tag("h2", "The rows themselves"),
                part(
                        "p",
                        "legend",
                        "Direct evaluation of " + Numbers.of(direct.rows()) + " rows. Intervals are of 95 %."),
                Tables.plain(
                        DirectView.HEAD,
                        each(DirectView.rows(direct), row -> tag("tr", each(row, cell -> tag("td", cell))))),
                each(
                        direct.faithfulness().stream()
                                .filter(way -> !way.labels().isEmpty())
                                .toList(),
                        DirectSection::labels));
    }

    private static Html labels(Way way) {
        return Html.all(
                tag("h3", "Label by label, told by " + way.by()),
                Tables.plain(
                        List.of("Label", "Right, of the rows looked at"),
                        each(way.labels().entrySet(), DirectSection::label)));
    }

    private static Html label(Map.Entry<String, Estimate> label) {
        return tag("tr", tag("td", label.getKey()), Tables.number(EvaluationWords.estimate(label.getValue()), "Right"));
    }
}
