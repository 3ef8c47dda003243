package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.report.Advice;
import io.assay.report.Lists;
import java.util.List;

/** What a plan can change about the gaps that were measured. */
record AdviceSection(Report report, Limits limits) {

    Html html() {
        List<Advice> advice = Lists.first(Advice.of(report), limits.rows());
        if (advice.isEmpty()) {
            return Html.NONE;
        }
        return part(
                        "section",
                        "advice",
                        tag("h2", "What a plan can change"),
                        part(
                                "div",
                                "scroll",
                                part(
                                        "table",
                                        "plain ruled",
                                        part("caption", "unseen", "Gaps and the keys of a plan that address them"),
                                        Tables.head("Gap", "Change of the plan"),
                                        tag("tbody", each(advice, this::row)))))
                .with("id", "advice");
    }

    private Html row(Advice one) {
        return tag("tr", tag("th", limits.clip(one.gap())).with("scope", "row"), tag("td", limits.clip(one.change())));
    }
}
