package io.assay.report.html;

import static io.assay.report.html.Html.all;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.Dimension;
import io.assay.core.Pillar;
import io.assay.core.report.Report;
import io.assay.core.report.Report.Status;
import io.assay.report.Advice;
import io.assay.report.Lists;
import io.assay.report.ReportSchema;
import io.assay.report.Titles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The whole page, its parts in the order in which one reads. */
record Page(Report report, Limits limits) {

    private static final String STYLE = ReportSchema.resource(Page.class, "report.css");
    private static final String SCRIPT = ReportSchema.resource(Page.class, "report.js");

    void print(Paper paper) {
        paper.add("<!doctype html>\n");
        tag("html", head(), body()).with("lang", "en").print(paper);
        paper.add('\n');
    }

    private Html head() {
        String policy = "default-src 'none'; style-src '" + ContentHash.of(STYLE) + "'; script-src '"
                + ContentHash.of(SCRIPT) + "'; base-uri 'none'; form-action 'none'";
        return tag(
                "head",
                tag("meta").with("charset", "utf-8"),
                tag("meta").with("http-equiv", "Content-Security-Policy").with("content", policy),
                tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                tag("meta").with("name", "color-scheme").with("content", "light dark"),
                tag("meta").with("name", "referrer").with("content", "no-referrer"),
                tag("title", "Audit of " + limits.clipName(Titles.of(report))),
                tag("style", new Html.Ours(STYLE)));
    }

    private Html body() {
        return tag(
                "body",
                part("a", "skip", "Skip to the verdict").with("href", "#verdict"),
                new Masthead(report, limits).html(),
                part("div", "frame", contents(), main()),
                footer(),
                tag("script", new Html.Ours(SCRIPT)));
    }

    private Html main() {
        MetricSections metrics = new MetricSections(report, limits);
        return tag(
                        "main",
                        VerdictSection.html(report, limits),
                        new WorkflowSection(report, limits).html(),
                        new CoverageSection(report, limits).html(),
                        new LiteratureSection(report, limits).html(),
                        new AdviceSection(report, limits).html(),
                        new MapSection(report, limits).html(),
                        new PrivacySection(report, limits).html(),
                        new PairsSection(report, limits).html(),
                        new GroupsSection(report, limits).html(),
                        new SliceTables(limits).worst(report),
                        new FindingsSection(report, limits).html(),
                        Controls.HTML,
                        metrics.dimensions(),
                        metrics.unmeasured(),
                        new RunSections(report, limits).html())
                .with("id", "main");
    }

    private Html contents() {
        List<Html> items = new ArrayList<>();
        items.add(item("verdict", "Verdict"));
        if (report.workflow().known()) {
            items.add(item("workflow", "How it was made"));
        }
        items.add(item("coverage", "Coverage"));
        if (!Advice.of(report).isEmpty()) {
            items.add(item("advice", "What to change"));
        }
        if (new MapSection(report, limits).has()) {
            items.add(item("map", "Map"));
        }
        if (new PrivacySection(report, limits).has()) {
            items.add(item("privacy", "What attackers learn"));
        }
        if (new PairsSection(report, limits).has()) {
            items.add(item("pairs", "Pairs of columns"));
        }
        if (new GroupsSection(report, limits).has()) {
            items.add(item("groups", "Groups of people"));
        }
        if (SliceTables.has(report)) {
            items.add(item("slices", "Worst slices"));
        }
        if (!report.findings().isEmpty()) {
            items.add(item("findings", "Worth seeing first"));
        }
        for (Pillar pillar : Pillar.values()) {
            List<Dimension> shown = Arrays.stream(Dimension.values())
                    .filter(dimension -> dimension.pillar() == pillar)
                    .filter(new MetricSections(report, limits)::has)
                    .toList();
            if (!shown.isEmpty()) {
                items.add(part("li", "pillar", Lists.upperFirst(pillar.id())));
                shown.forEach(d -> items.add(item("dimension-" + d.id(), Lists.upperFirst(d.id()))));
            }
        }
        items.add(part("li", "pillar", "The audit itself"));
        if (report.metrics().stream().anyMatch(metric -> metric.status() != Status.DONE)) {
            items.add(item("unmeasured", "Not measured"));
        }
        items.add(item("inputs", "Inputs"));
        items.add(item("run", "How it was run"));
        if (!report.gates().isEmpty()) {
            items.add(item("gates", "Gates"));
        }
        return part("nav", "contents", tag("ul", new Html.All(items))).with("aria-label", "Contents");
    }

    private static Html item(String id, String text) {
        return tag("li", tag("a", text).with("href", "#" + id));
    }

    private Html footer() {
        return tag(
                "footer",
                all(tag(
                        "p",
                        "Made by Assay " + limits.clipName(report.run().version())
                                + ". Every number with full precision is in report.json beside this page, the samples behind "
                                + "each value in evidence/.")));
    }
}
