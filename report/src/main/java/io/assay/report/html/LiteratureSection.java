package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Mark;
import io.assay.report.Lists;
import io.assay.report.Literature;
import io.assay.report.Literature.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which dimensions this report covers, beside published works on the same kind of data. */
record LiteratureSection(Report report, Limits limits) {

    Html html() {
        List<Work> works = Literature.of(report.run().modality());
        if (works.isEmpty()) {
            return Html.NONE;
        }
        List<String> dimensions = List.copyOf(works.get(0).marks().keySet());
        List<String> head = new ArrayList<>(List.of("Work", "Family"));
        dimensions.forEach(dimension -> head.add(Lists.upperFirst(dimension)));
        return part(
                        "details",
                        "literature",
                        tag("summary", "Beside " + works.size() + " published works"),
                        tag(
                                "p",
                                "What each work evaluated, by the tables of the survey (arXiv:2601.17717). It chose them to show families"
                                        + " of methods, not to count how often something is done; × says not reported, not bad."),
                        part(
                                "div",
                                "scroll",
                                part(
                                        "table",
                                        "plain ruled",
                                        part("caption", "unseen", "Dimensions evaluated by published works"),
                                        Tables.head(head.toArray(String[]::new)),
                                        tag(
                                                "tbody",
                                                row("This report", "", own(), dimensions),
                                                each(
                                                        works,
                                                        work -> row(
                                                                work.name(),
                                                                work.family(),
                                                                work.marks(),
                                                                dimensions))))))
                .with("id", "literature");
    }

    private Map<String, Mark> own() {
        return report.coverage().stream().collect(Collectors.toMap(Coverage::dimension, Coverage::mark));
    }

    private static Html row(String name, String family, Map<String, Mark> marks, List<String> dimensions) {
        return tag(
                "tr",
                tag("th", name).with("scope", "row"),
                tag("td", family),
                each(
                        dimensions,
                        dimension -> tag(
                                "td",
                                marks.getOrDefault(dimension, Mark.NOT_MEASURED).sign())));
    }
}
