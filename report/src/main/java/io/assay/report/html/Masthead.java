package io.assay.report.html;

import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;
import static io.assay.report.html.Html.words;

import io.assay.core.report.Report;
import io.assay.core.report.Report.GateResult;
import io.assay.core.report.Report.Status;
import io.assay.report.Lists;
import io.assay.report.Titles;

/** What was audited, when, and how much of it worked. */
record Masthead(Report report, Limits limits) {

    Html html() {
        String started = report.run().started();
        return part(
                "header",
                "masthead",
                part("p", "eyebrow", "Assay · audit of synthetic data"),
                tag("h1", limits.clipName(Titles.of(report))),
                part(
                        "p",
                        "about",
                        words(Lists.upperFirst(limits.clipName(report.run().modality())) + " · " + Titles.data(report)
                                + " · "),
                        tag("time", limits.clipName(day(started))).with("datetime", limits.clipName(started)),
                        words(" · " + outcomes()),
                        gates()),
                part("button", "theme", "Dark or light")
                        .with("type", "button")
                        .with("id", "theme")
                        .with("hidden", ""));
    }

    /** Failed and skipped metrics are counted here already: a reader of the first line alone is not misled. */
    private String outcomes() {
        StringBuilder line = new StringBuilder(Lists.count(count(Status.DONE), "metric") + " measured");
        if (count(Status.SKIPPED) > 0) {
            line.append(", ").append(count(Status.SKIPPED)).append(" skipped");
        }
        if (count(Status.FAILED) > 0) {
            line.append(", ").append(count(Status.FAILED)).append(" failed");
        }
        return line.toString();
    }

    private Html gates() {
        if (report.gates().isEmpty()) {
            return Html.NONE;
        }
        long passed = report.gates().stream().filter(GateResult::passed).count();
        int all = report.gates().size();
        String text = passed == all ? "all " + all + " gates passed" : (all - passed) + " of " + all + " gates failed";
        return Html.all(
                words(" · "), part("a", passed == all ? "good" : "bad", text).with("href", "#gates"));
    }

    private long count(Status status) {
        return report.metrics().stream().filter(m -> m.status() == status).count();
    }

    private static String day(String started) {
        return started.length() >= 16 ? started.substring(0, 16).replace('T', ' ') + " UTC" : started;
    }
}
