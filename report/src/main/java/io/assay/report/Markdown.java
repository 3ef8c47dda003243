package io.assay.report;

import static io.assay.report.MarkdownText.cell;

import io.assay.core.Dimension;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Evidence;
import io.assay.core.report.Report.Exhibit;
import io.assay.core.report.Report.GateResult;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.List;
import java.util.Locale;

/** {@code report.md}: what one pastes into a pull request or a data card. */
public final class Markdown {

    private static final int FINDINGS_MAX = 20;
    private static final int SAMPLES_MAX = 3;
    private static final int MAPS_MAX = 3;
    private static final int REGIONS_MAX = 40;

    private Markdown() {}

    public static String print(Report report) {
        Verdict verdict = Verdict.of(report);
        StringBuilder page = new StringBuilder("# Audit of " + cell(Titles.of(report)) + "\n\n");
        page.append("**Quality.** ")
                .append(cell(verdict.quality().text(), Integer.MAX_VALUE))
                .append("\n\n");
        page.append("**Trustworthiness.** ")
                .append(cell(verdict.trustworthiness().text(), Integer.MAX_VALUE))
                .append("\n\n");
        gates(report, page);
        workflow(report, page);
        coverage(report, page);
        advice(report, page);
        maps(report, page);
        page.append(MarkdownTables.print(report));
        slices(report, page);
        findings(report, page);
        metrics(report, page);
        inputs(report, page);
        return page.append("\n## How it was run\n\n")
                .append(cell(Titles.run(report.run()), Integer.MAX_VALUE))
                .append("\n\nCommand: ")
                .append(cell(String.join(" ", report.run().command()), 2000))
                .append('\n')
                .toString();
    }

    static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static void workflow(Report report, StringBuilder page) {
        if (report.workflow().known()) {
            page.append("## How the data was made\n");
        }
        for (WorkflowView.Part part : WorkflowView.parts(report.workflow())) {
            page.append("\n**").append(part.title()).append(".** ");
            page.append(cell(String.join(" ", part.sentences()), Integer.MAX_VALUE))
                    .append("\n\n");
            if (!part.rows().isEmpty()) {
                row(page, part.head().toArray(String[]::new));
                page.append("|---".repeat(part.head().size())).append("|\n");
                part.rows()
                        .forEach(cells ->
                                row(page, cells.stream().map(MarkdownText::cell).toArray(String[]::new)));
                page.append('\n');
            }
        }
    }

    private static void coverage(Report report, StringBuilder page) {
        page.append("## Coverage\n\n| | dimension | pillar | why | what would change it |\n|---|---|---|---|---|\n");
        report.coverage()
                .forEach(c -> row(
                        page,
                        c.mark().sign(),
                        cell(c.dimension()),
                        cell(c.pillar()),
                        cell(c.reason()),
                        cell(c.remedy())));
    }

    private static void advice(Report report, StringBuilder page) {
        List<Advice> advice = Advice.of(report);
        if (!advice.isEmpty()) {
            page.append("\n## What a plan can change\n\n| gap | change of the plan |\n|---|---|\n");
            advice.forEach(one -> row(page, cell(one.gap()), cell(one.change())));
        }
    }

    private static void maps(Report report, StringBuilder page) {
        List<MapView> maps = MapView.first(report, MAPS_MAX);
        if (maps.isEmpty()) {
            return;
        }
        page.append("\n## Map\n");
        for (MapView view : maps) {
            List<String> roles =
                    view.map().clouds().stream().map(cloud -> cloud.role().id()).toList();
            page.append("\n")
                    .append(cell(view.metric().id()))
                    .append(". ")
                    .append(view.sentence())
                    .append("\n\n");
            row(page, "region", String.join(" | ", roles), "covered by");
            page.append("|---|").append("--:|".repeat(roles.size())).append("---|\n");
            for (MapView.Numbered region : Lists.first(view.regions(), REGIONS_MAX)) {
                List<String> shares =
                        region.region().shares().stream().map(Numbers::percent).toList();
                row(page, cell(region.label()), String.join(" | ", shares), region.covered());
            }
        }
    }

    private static void findings(Report report, StringBuilder page) {
        if (report.findings().isEmpty()) {
            return;
        }
        page.append("\n## Worth seeing first\n\n");
        for (Evidence finding : Lists.first(report.findings(), FINDINGS_MAX)) {
            page.append("- **")
                    .append(cell(finding.metric()))
                    .append("**: ")
                    .append(cell(finding.note()))
                    .append('\n');
            for (Exhibit sample : Lists.first(finding.samples(), SAMPLES_MAX)) {
                String text = sample.withheld().isEmpty() ? sample.text() : "(" + sample.withheld() + ")";
                page.append("  - ")
                        .append(cell(sample.id()))
                        .append(": ")
                        .append(cell(text))
                        .append('\n');
            }
        }
    }

    private static void slices(Report report, StringBuilder page) {
        if (SliceView.all(report).findAny().isEmpty()) {
            return;
        }
        page.append("\n## Worst slices\n\n").append(SliceView.summary(report)).append('\n');
        List<SliceView> worst = SliceView.worst(report);
        if (worst.isEmpty()) {
            return;
        }
        page.append("\n| slice | metric | value | interval | random parts | n | corrected p |\n");
        page.append("|---|---|--:|---|--:|--:|--:|\n");
        for (SliceView view : Lists.first(worst, FINDINGS_MAX)) {
            row(
                    page,
                    cell(view.name()),
                    cell(view.metric().id()),
                    view.value(),
                    view.interval(),
                    Numbers.of(view.expected()),
                    Numbers.of(view.slice().n()),
                    cell(view.adjusted()));
        }
    }

    private static void metrics(Report report, StringBuilder page) {
        page.append("\n## Metrics\n");
        for (Dimension dimension : Dimension.values()) {
            List<MetricResult> metrics = report.metrics().stream()
                    .filter(m -> m.passport().dimension() == dimension)
                    .toList();
            if (!metrics.isEmpty()) {
                page.append("\n### ").append(Lists.upperFirst(dimension.id())).append("\n\n");
                page.append("| metric | value | interval | real vs real | unrelated | standing | n | exactness |\n");
                page.append("|---|--:|---|--:|--:|---|--:|---|\n");
                metrics.forEach(metric -> metric(metric, page));
            }
        }
    }

    private static void metric(MetricResult m, StringBuilder page) {
        if (m.status() != Status.DONE) {
            String why = m.status().name().toLowerCase(Locale.ROOT) + ": " + Lists.because(m.reason(), m.remedy());
            row(page, cell(m.id()), "", "", "", "", cell(why), "", "");
            return;
        }
        row(
                page,
                cell(m.id()),
                m.value().isPresent() ? Numbers.of(m.value().getAsDouble()) : "",
                m.interval().map(Numbers::of).orElse(""),
                m.realVsReal().isPresent() ? Numbers.of(m.realVsReal().getAsDouble()) : "",
                m.unrelated().isPresent() ? Numbers.of(m.unrelated().getAsDouble()) : "",
                Standing.of(m).map(Standing::words).orElse(""),
                m.n().isPresent() ? Numbers.of(m.n().getAsLong()) : "",
                cell(m.exactness()));
    }

    private static void inputs(Report report, StringBuilder page) {
        page.append("\n## Inputs\n\n| role | file | format | layout | samples | rejects | SHA-256 |\n");
        page.append("|---|---|---|---|--:|--:|---|\n");
        report.inputs()
                .forEach(i -> row(
                        page,
                        cell(i.role()),
                        cell(i.file()),
                        cell(i.format()),
                        cell(i.layout()),
                        Numbers.of(i.samples()),
                        Numbers.of(i.rejects()),
                        cell(i.sha256())));
    }

    private static void gates(Report report, StringBuilder page) {
        if (report.gates().isEmpty()) {
            return;
        }
        page.append("## Gates\n\n| | condition | found |\n|---|---|---|\n");
        for (GateResult gate : report.gates()) {
            row(page, gate.passed() ? "passed" : "**failed**", cell(gate.expression()), cell(gate.detail()));
        }
        page.append('\n');
    }
}
