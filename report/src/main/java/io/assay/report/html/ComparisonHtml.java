package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.report.Comparison;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import io.assay.report.Placed;
import java.util.ArrayList;
import java.util.List;

/** Several reports beside each other: quality against trustworthiness with what each cost, then metric by metric what changed. */
public final class ComparisonHtml {

    private static final int ROWS_MAX = 500;
    private static final double HEIGHT = 300;
    private static final double TOP = 14;

    private ComparisonHtml() {}

    public static String print(Comparison comparison, List<Placed> reports) {
        return new Sheet("Comparison of " + Lists.and(comparison.names()), body(comparison, reports)).print();
    }

    private static Html body(Comparison comparison, List<Placed> reports) {
        return tag(
                "body",
                part(
                        "header",
                        "masthead",
                        part("p", "eyebrow", "Assay · comparison"),
                        tag("h1", Lists.and(comparison.names())),
                        part("p", "about", Lists.upperFirst(String.join("; ", comparison.summary())) + ".")),
                part("div", "flow", tag("main", places(reports), changes(comparison))));
    }

    private static Html places(List<Placed> reports) {
        return tag(
                "section",
                tag("h2", "Quality against trustworthiness, and cost"),
                tag(
                        "p",
                        "Of the metrics that can be judged beside real data, how many are as real data or better; upwards quality, to the"
                                + " right trustworthiness. It is no score: a report that judges other metrics stands elsewhere."),
                chart(reports),
                part(
                        "div",
                        "scroll",
                        part(
                                "table",
                                "plain ruled",
                                part("caption", "unseen", "Reports with their places and costs"),
                                Tables.head(
                                        "Report",
                                        "Quality",
                                        "Trustworthiness",
                                        "Utility",
                                        "Samples",
                                        "Tokens",
                                        "US dollars"),
                                tag("tbody", each(reports, ComparisonHtml::row)))));
    }

    private static Html row(Placed report) {
        return tag(
                "tr",
                tag("th", report.name()).with("scope", "row"),
                tag("td", report.quality().text()),
                tag("td", report.trust().text()),
                tag("td", report.utility().map(Numbers::of).orElse("not evaluated")),
                Tables.number(Numbers.of(report.samples())),
                Tables.number(report.tokens().map(Numbers::of).orElse("not known")),
                Tables.number(report.usd().map(Numbers::of).orElse("not known")));
    }

    private static Html chart(List<Placed> reports) {
        List<Html> parts = new ArrayList<>();
        parts.add(line("0%", "100%", HEIGHT, HEIGHT));
        parts.add(line("0%", "0%", TOP, HEIGHT));
        for (Placed report : reports) {
            double x = report.trust().value();
            double y = TOP + (HEIGHT - TOP) * (1 - report.quality().value());
            parts.add(part("circle", "dot")
                    .with("cx", SvgNumber.percent(x))
                    .with("cy", y)
                    .with("r", 6));
            parts.add(tag("text", report.name())
                    .with("x", SvgNumber.percent(x))
                    .with("y", y - 10)
                    .with("text-anchor", x > 0.5 ? "end" : "start"));
        }
        return new Html.Tag("svg", List.of("class", "scale"), parts)
                .with("role", "img")
                .with("width", "100%")
                .with("height", HEIGHT + TOP)
                .with(
                        "aria-label",
                        "Quality upwards against trustworthiness to the right; the table below has the numbers");
    }

    private static Html line(String x1, String x2, double y1, double y2) {
        return part("line", "axis").with("x1", x1).with("x2", x2).with("y1", y1).with("y2", y2);
    }

    private static Html changes(Comparison comparison) {
        List<String> head = new ArrayList<>(List.of("Metric"));
        head.addAll(comparison.names());
        head.add("Change");
        return tag(
                "section",
                tag("h2", "Metric by metric"),
                each(comparison.notes(), note -> part("p", "callout", note)),
                part(
                        "div",
                        "scroll",
                        part(
                                "table",
                                "plain ruled",
                                Tables.head(head.toArray(String[]::new)),
                                tag("tbody", each(Lists.first(comparison.rows(), ROWS_MAX), ComparisonHtml::row)))));
    }

    private static Html row(Comparison.Row row) {
        return tag(
                "tr",
                tag("th", Tables.code(row.metric())).with("scope", "row"),
                each(
                        row.cells(),
                        cell -> tag("td", cell.text() + (cell.change().isEmpty() ? "" : " (" + cell.change() + ")"))),
                tag("td", row.worst().words()));
    }
}
