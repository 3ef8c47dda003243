package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.Dimension;
import io.assay.core.Pillar;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Coverage;
import io.assay.core.report.Report.Mark;
import io.assay.report.Lists;
import java.util.Arrays;
import java.util.List;

/** The eleven dimensions under their two pillars: which could be measured on this data, and why the others could not. */
record CoverageSection(Report report, Limits limits) {

    private static final char NO_BREAK = '\u00A0';

    Html html() {
        return part(
                        "section",
                        "coverage",
                        tag("h2", "What could be measured"),
                        part(
                                "p",
                                "legend",
                                "✓ measured   △ partly: by a proxy, on few samples, or too uncertain   × not measured"),
                        part("div", "pillars", each(List.of(Pillar.values()), this::pillar)))
                .with("id", "coverage");
    }

    private Html pillar(Pillar pillar) {
        List<Coverage> rows = report.coverage().stream()
                .filter(row -> row.pillar().equals(pillar.id()))
                .toList();
        return part(
                "table",
                "plain",
                tag("caption", Lists.upperFirst(pillar.id())),
                part(
                        "thead",
                        "unseen",
                        tag("tr", column("Mark"), column("Dimension"), column("Why, and what would change it"))),
                tag("tbody", each(Lists.first(rows, limits.rows()), this::row)));
    }

    private static Html column(String name) {
        return tag("th", name).with("scope", "col");
    }

    private Html row(Coverage row) {
        return tag(
                "tr",
                part("td", "sign " + tone(row.mark()), row.mark().sign()).with("title", words(row.mark())),
                tag("th", name(row)).with("scope", "row"),
                tag("td", why(row)));
    }

    private Html name(Coverage row) {
        boolean linked = !row.metrics().isEmpty() && new MetricSections(report, limits).has(row.dimension());
        String name = Lists.upperFirst(limits.clipName(row.dimension()));
        return linked ? tag("a", name).with("href", "#dimension-" + row.dimension()) : Html.words(name);
    }

    private Html why(Coverage row) {
        String measured = row.mark() == Mark.MEASURED && row.reason().isEmpty()
                ? question(row) + " "
                        + Lists.count(row.metrics().size(), "metric").replace(' ', NO_BREAK) + "."
                : row.reason();
        return Html.all(
                Html.words(limits.clip(measured)),
                row.remedy().isEmpty() ? Html.NONE : part("span", "remedy", limits.clip(row.remedy())));
    }

    private static String question(Coverage row) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> dimension.id().equals(row.dimension()))
                .map(Dimension::question)
                .findFirst()
                .orElse("");
    }

    private static String tone(Mark mark) {
        return switch (mark) {
            case MEASURED -> "good";
            case PARTLY -> "fair";
            case NOT_MEASURED -> "bad";
        };
    }

    private static String words(Mark mark) {
        return switch (mark) {
            case MEASURED -> "measured";
            case PARTLY -> "partly measured";
            case NOT_MEASURED -> "not measured";
        };
    }
}
