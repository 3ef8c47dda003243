package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.core.report.Report.Evidence;
import io.assay.report.Lists;
import java.util.List;

/** The findings worth seeing first, with their samples: numbers convince less than what one can read. */
record FindingsSection(Report report, Limits limits) {

    Html html() {
        List<Evidence> shown = Lists.first(report.findings(), limits.findings());
        if (shown.isEmpty()) {
            return Html.NONE;
        }
        return part(
                        "section",
                        "findings",
                        tag("h2", "Worth seeing first"),
                        tag("ol", each(shown, finding -> tag("li", new FindingFigure(finding, limits).html()))))
                .with("id", "findings");
    }
}
