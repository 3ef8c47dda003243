package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.report.Lists;
import io.assay.report.Opinion;
import io.assay.report.Verdict;

/** Two paragraphs side by side, in words. */
final class VerdictSection {

    private VerdictSection() {}

    static Html html(Report report, Limits limits) {
        Verdict verdict = Verdict.of(report);
        return part(
                        "section",
                        "verdict",
                        part("h2", "unseen", "Verdict"),
                        opinion(verdict.quality(), limits),
                        opinion(verdict.trustworthiness(), limits))
                .with("id", "verdict")
                .with("tabindex", "-1");
    }

    private static Html opinion(Opinion opinion, Limits limits) {
        return part(
                "div",
                "opinion",
                tag("h3", Lists.upperFirst(opinion.pillar().id())),
                part("p", "headline", limits.clip(opinion.headline())),
                tag("ul", each(opinion.sentences(), sentence -> tag("li", limits.clip(sentence)))));
    }
}
