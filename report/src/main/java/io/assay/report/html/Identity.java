package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Passport;
import io.assay.core.report.Report.MetricResult;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What an auditor writes down to repeat a measurement: source, codes, parameters, range, method of the interval. */
record Identity(MetricResult metric, String modality, Limits limits) {

    private record Row(String name, String value) {}

    Html html() {
        return part(
                "dl",
                "identity",
                each(rows(), row -> Html.all(tag("dt", row.name()), tag("dd", limits.clip(row.value())))));
    }

    private List<Row> rows() {
        Passport passport = metric.passport();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Source", passport.source()));
        rows.add(new Row("Specification", String.join(", ", passport.spec())));
        rows.add(new Row("Modality", modality));
        rows.add(new Row("Range", range(passport)));
        if (!metric.parameters().isEmpty()) {
            rows.add(new Row("Parameters", parameters(passport)));
        }
        metric.interval().ifPresent(i -> rows.add(new Row("Interval", Numbers.percent(i.level()) + ", " + i.method())));
        rows.add(new Row("Time", Numbers.millis(metric.millis())));
        return rows.stream().filter(row -> !row.value().isBlank()).toList();
    }

    private static String range(Passport passport) {
        return bound(passport.lower(), "no lower bound") + " to " + bound(passport.upper(), "no upper bound");
    }

    private static String bound(double bound, String none) {
        return Double.isInfinite(bound) ? none : Numbers.of(bound);
    }

    private String parameters(Passport passport) {
        return metric.parameters().entrySet().stream()
                .limit(limits.rows())
                .map(entry -> entry.getKey() + " = " + entry.getValue() + meaning(passport, entry.getKey()))
                .collect(Collectors.joining("; "));
    }

    private static String meaning(Passport passport, String name) {
        return passport.parameters().stream()
                .filter(parameter ->
                        parameter.name().equals(name) && !parameter.meaning().isBlank())
                .map(parameter -> " (" + parameter.meaning() + ")")
                .findFirst()
                .orElse("");
    }
}
