package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.words;

import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.Exhibit;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import java.util.List;

/** One finding: what is to be seen, and the samples in which it is to be seen. */
record FindingFigure(Evidence finding, Limits limits) {

    Html html() {
        List<Exhibit> shown =
                SharedText.marked(Lists.first(finding.samples(), limits.cluster()), limits.excerptChars());
        int hidden = finding.samples().size() - shown.size();
        return part(
                "figure",
                "finding",
                part(
                        "figcaption",
                        "note",
                        part("span", "what", Lists.upperFirst(limits.clip(finding.note()))),
                        part("span", "where", limits.clipName(finding.metric())),
                        Double.isFinite(finding.score())
                                ? part("span", "score", Numbers.of(finding.score()))
                                        .with("title", "strength, in the units of the metric")
                                : Html.NONE),
                each(shown, this::sample),
                hidden > 0 ? part("p", "more", "and " + Lists.count(hidden, "more sample")) : Html.NONE);
    }

    private Html sample(Exhibit sample) {
        Html text = sample.withheld().isEmpty()
                ? part(
                                "blockquote",
                                "text",
                                Excerpt.of(sample, limits.excerptChars()).html())
                        .with("dir", "auto")
                : part("p", "withheld", words("Not shown: " + limits.clip(sample.withheld())));
        return part(
                "div",
                "sample " + (sample.role().equals("synthetic") ? "synthetic" : "other"),
                part(
                        "p",
                        "origin",
                        part("span", "role", limits.clipName(sample.role())),
                        words(" "),
                        part("code", "id", limits.clipName(sample.id())),
                        sample.source().isEmpty() || sample.source().equals(sample.id())
                                ? Html.NONE
                                : words(" " + limits.clipName(sample.source()))),
                text);
    }
}
