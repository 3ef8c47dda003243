package io.assay.report.html;

import static io.assay.report.html.Html.tag;

import io.assay.report.ReportSchema;

/** A page without script: its head, the style of all reports, and a body. */
record Sheet(String title, Html body) {

    private static final String STYLE = ReportSchema.resource(Sheet.class, "report.css");

    String print() {
        Paper paper = new Paper(HtmlReport.BYTES_MAX);
        paper.add("<!doctype html>\n");
        tag("html", head(), body).with("lang", "en").print(paper);
        return paper.add('\n').text();
    }

    private Html head() {
        String policy =
                "default-src 'none'; style-src '" + ContentHash.of(STYLE) + "'; base-uri 'none'; form-action 'none'";
        return tag(
                "head",
                tag("meta").with("charset", "utf-8"),
                tag("meta").with("http-equiv", "Content-Security-Policy").with("content", policy),
                tag("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"),
                tag("meta").with("name", "color-scheme").with("content", "light dark"),
                tag("title", title),
                tag("style", new Html.Ours(STYLE)));
    }
}
