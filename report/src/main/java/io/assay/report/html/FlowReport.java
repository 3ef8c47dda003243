package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Flow;
import io.assay.report.Numbers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code curation.html}: rows through steps, one bar a step, with what was dropped and why. */
public final class FlowReport {

    private FlowReport() {}

    public static String print(Flow flow) {
        return new Sheet("Curation of " + flow.title(), body(flow)).print();
    }

    private static Html body(Flow flow) {
        return tag(
                "body",
                part(
                        "header",
                        "masthead",
                        part("p", "eyebrow", "Curation"),
                        tag("h1", flow.title()),
                        part("p", "about", sentence(flow))),
                part("div", "flow", tag("main", rows(flow), measured(flow), dropped(flow))));
    }

    private static String sentence(Flow flow) {
        String rejected = flow.rejected() == 0
                ? ""
                : " " + Numbers.of(flow.rejected()) + " records could not be read; rejects.jsonl says why.";
        return Numbers.of(flow.kept()) + " of " + Numbers.of(flow.read()) + " rows are kept. kept.jsonl holds them,"
                + " dropped.jsonl the others, each with the step and rule that dropped it." + rejected;
    }

    private static Html rows(Flow flow) {
        return tag(
                "section",
                tag("h2", "Rows through the steps"),
                tag(
                        "ol",
                        bar("read", flow.read(), flow.read(), ""),
                        each(flow.steps(), step -> bar(step.name(), step.out(), flow.read(), lost(step)))));
    }

    private static Html bar(String name, long left, long all, String lost) {
        double share = all == 0 ? 0 : 100.0 * left / all;
        return part(
                "li",
                "stage",
                part("span", "step", name),
                tag(
                                "svg",
                                tag("rect")
                                        .with("width", "100")
                                        .with("height", "10")
                                        .with("class", "lost"),
                                tag("rect")
                                        .with("width", share)
                                        .with("height", "10")
                                        .with("class", "left"))
                        .with("viewBox", "0 0 100 10")
                        .with("preserveAspectRatio", "none")
                        .with("aria-hidden", "true"),
                part("span", "count", Numbers.of(left) + lost));
    }

    private static String lost(Flow.Step step) {
        long dropped = step.in() - step.out();
        String text = (dropped == 0 ? ", none dropped" : ", " + Numbers.of(dropped) + " dropped")
                + step.written().stream()
                        .map(written -> "; " + sentence(written))
                        .collect(Collectors.joining());
        return step.unanswered() == 0
                ? text
                : text + "; " + Numbers.of(step.unanswered()) + " could not be judged and stay: " + step.reason();
    }

    /** What steps measured, and what they say beside. */
    private static Html measured(Flow flow) {
        List<Flow.Step> telling = flow.steps().stream()
                .filter(step -> !step.values().isEmpty() || !step.notes().isEmpty())
                .toList();
        return each(
                telling,
                step -> tag(
                        "section",
                        tag("h2", step.name() + ": what it measured"),
                        tag(
                                "table",
                                Tables.head("What", "Value"),
                                tag("tbody", each(List.copyOf(step.values().entrySet()), FlowReport::value))),
                        tag("ul", each(step.notes(), note -> tag("li", note)))));
    }

    private static Html value(Map.Entry<String, Double> value) {
        return tag("tr", tag("td", value.getKey()), Tables.number(Numbers.of(value.getValue()), "Value"));
    }

    /** What was written into a column, in words. */
    public static String sentence(Flow.Written written) {
        String numbers = written.numbers().entrySet().stream()
                .map(number -> number.getKey() + " " + Numbers.of(number.getValue()))
                .collect(Collectors.joining(", "));
        return "wrote " + written.column() + " of " + Numbers.of(written.rows()) + " rows"
                + (numbers.isEmpty() ? "" : ": " + numbers);
    }

    private static Html dropped(Flow flow) {
        List<Flow.Step> dropping =
                flow.steps().stream().filter(step -> step.in() > step.out()).toList();
        return each(
                dropping,
                step -> tag(
                        "section",
                        tag("h2", step.name()),
                        tag(
                                "table",
                                Tables.head("Rule", "Rows"),
                                tag("tbody", each(List.copyOf(step.dropped().entrySet()), FlowReport::rule))),
                        tag("ul", each(step.examples(), FlowReport::example))));
    }

    private static Html rule(Map.Entry<String, Long> rule) {
        return tag("tr", tag("td", rule.getKey()), Tables.number(Numbers.of(rule.getValue()), "Rows"));
    }

    private static Html example(Flow.Example example) {
        String detail = example.detail().isEmpty() ? "" : " (" + example.detail() + ")";
        return part(
                "li",
                "example",
                tag("p", Tables.code(example.id()), Html.words(" " + example.rule() + detail)),
                tag("blockquote", example.text()));
    }
}
