package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.core.report.Report.GateResult;
import io.assay.core.report.Report.Input;
import io.assay.core.report.Report.JudgePrompt;
import io.assay.core.report.Report.Run;
import io.assay.report.Lists;
import io.assay.report.Numbers;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The audit itself: its inputs, how to run it again, and its gates. */
record RunSections(Report report, Limits limits) {

    Html html() {
        return Html.all(inputs(), run(), gates());
    }

    private Html inputs() {
        List<Input> shown = Lists.first(report.inputs(), limits.rows());
        int hidden = report.inputs().size() - shown.size();
        return part(
                        "section",
                        "inputs",
                        tag("h2", "Inputs"),
                        part(
                                "div",
                                "scroll",
                                part(
                                                "table",
                                                "plain ruled stack",
                                                part("caption", "unseen", "Files that were read"),
                                                Tables.head(
                                                        "Role",
                                                        "File",
                                                        "Format and layout",
                                                        "Samples",
                                                        "Rejects",
                                                        "SHA-256"),
                                                tag("tbody", each(shown, this::input)))
                                        .with("aria-label", "Files that were read")),
                        hidden > 0
                                ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in report.json")
                                : Html.NONE)
                .with("id", "inputs");
    }

    private Html input(Input input) {
        String form = String.join(", ", List.of(input.format(), input.charset(), Numbers.bytes(input.bytes())));
        return tag(
                "tr",
                tag("td", limits.clipName(input.role())),
                tag("th", limits.clip(input.file())).with("scope", "row"),
                tag("td", Html.words(limits.clip(form)), part("span", "remedy", limits.clip(input.layout()))),
                Tables.number(Numbers.of(input.samples()), "samples"),
                Tables.number(Numbers.of(input.rejects()), "rejects"),
                part("td", "hash", Tables.code(limits.clipName(input.sha256()))));
    }

    private Html run() {
        Run run = report.run();
        return part(
                        "section",
                        "run",
                        tag("h2", "How it was run"),
                        part("pre", "command", Tables.code(limits.clip(String.join(" ", run.command()))))
                                .with("tabindex", "0")
                                .with("aria-label", "Command line"),
                        part(
                                "dl",
                                "identity",
                                entry("Assay", run.version()),
                                entry("Seed", Long.toString(run.seed())),
                                entry("Engine", run.engine() + ", " + Lists.count(run.threads(), "thread")),
                                entry("Java", run.java()),
                                entry("Started", run.started()),
                                entry("Took", Numbers.millis(run.millis()))),
                        run.models().isEmpty() ? Html.NONE : part("dl", "identity models", each(models(), this::model)),
                        each(Lists.first(run.prompts(), limits.rows()), this::prompt),
                        each(Lists.first(run.notes(), limits.rows()), note -> part("p", "callout", limits.clip(note))))
                .with("id", "run");
    }

    private List<Map.Entry<String, String>> models() {
        return List.copyOf(new TreeMap<>(report.run().models()).entrySet());
    }

    private Html model(Map.Entry<String, String> model) {
        return entry("Model: " + model.getKey(), model.getValue());
    }

    private Html prompt(JudgePrompt prompt) {
        return part(
                "details",
                "prompt",
                tag(
                        "summary",
                        Html.words(
                                "Judges were asked by the rubric " + limits.clipName(prompt.rubric()) + ", SHA-256 "),
                        Tables.code(prompt.sha256())),
                part("pre", "command", Tables.code(limits.clip(prompt.text()))).with("tabindex", "0"));
    }

    private Html entry(String name, String value) {
        return Html.all(tag("dt", name), tag("dd", limits.clip(value)));
    }

    private Html gates() {
        if (report.gates().isEmpty()) {
            return Html.NONE;
        }
        List<GateResult> failedFirst = report.gates().stream()
                .sorted((a, b) -> Boolean.compare(a.passed(), b.passed()))
                .limit(limits.rows())
                .toList();
        int hidden = report.gates().size() - failedFirst.size();
        return part(
                        "section",
                        "gates",
                        tag("h2", "Gates"),
                        part(
                                "table",
                                "plain ruled stack",
                                part("caption", "unseen", "Conditions that were set"),
                                Tables.head("Outcome", "Condition", "Found"),
                                tag("tbody", each(failedFirst, this::gate))),
                        hidden > 0
                                ? part("p", "more", "and " + Numbers.of((long) hidden) + " more in report.json")
                                : Html.NONE)
                .with("id", "gates");
    }

    private Html gate(GateResult gate) {
        return tag(
                "tr",
                part("td", gate.passed() ? "good" : "bad", gate.passed() ? "✓ passed" : "× failed"),
                tag("th", Tables.code(limits.clip(gate.expression()))).with("scope", "row"),
                tag("td", limits.clip(gate.detail())));
    }
}
