package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.maybe;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.EvaluationReport;
import io.assay.core.report.EvaluationReport.Input;
import io.assay.report.EvaluationWords;
import io.assay.report.Numbers;
import java.util.Map;

/** {@code evaluation.html}: the verdict in sentences, then every table and curve behind it. */
public final class EvaluationHtml {

    private EvaluationHtml() {}

    public static String print(EvaluationReport report) {
        return new Sheet("Evaluation of " + report.title(), body(report)).print();
    }

    private static Html body(EvaluationReport report) {
        return tag(
                "body",
                part(
                        "header",
                        "masthead",
                        part("p", "eyebrow", "Assay · evaluation of synthetic data"),
                        tag("h1", report.title())),
                part(
                        "div",
                        "flow",
                        tag(
                                "main",
                                verdict(report),
                                maybe(report.transfer(), TransferSection::html),
                                maybe(report.direct(), DirectSection::html),
                                maybe(report.preferences(), PreferenceSection::html),
                                maybe(report.answers(), AnswerSection::html),
                                inputs(report))));
    }

    private static Html verdict(EvaluationReport report) {
        return tag(
                "section",
                tag("h2", "Verdict"),
                tag("ul", each(EvaluationWords.verdict(report), sentence -> tag("li", sentence))),
                each(report.flags(), flag -> part("p", "callout", flag)));
    }

    private static Html inputs(EvaluationReport report) {
        return tag(
                "section",
                tag("h2", "Inputs"),
                part(
                        "table",
                        "plain",
                        Tables.head("Role", "Rows", "Labels", "Source"),
                        tag("tbody", each(report.inputs(), EvaluationHtml::input))));
    }

    private static Html input(Input input) {
        return tag(
                "tr",
                tag("td", input.role()),
                Tables.number(Numbers.of(input.rows()), "Rows"),
                tag("td", labels(input.labels())),
                tag("td", input.source()));
    }

    private static String labels(Map<String, Long> labels) {
        String first = labels.entrySet().stream()
                .limit(8)
                .map(label -> label.getKey() + " " + Numbers.of(label.getValue()))
                .collect(java.util.stream.Collectors.joining(", "));
        return first + (labels.size() > 8 ? " and " + (labels.size() - 8) + " more" : "");
    }
}
