package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.tag;

import java.util.List;

/** Pieces of tables. */
final class Tables {

    private Tables() {}

    static Html head(String... columns) {
        return tag(
                "thead",
                tag("tr", each(List.of(columns), name -> tag("th", name).with("scope", "col"))));
    }

    static Html code(String text) {
        return tag("code", text);
    }

    static Html number(String text) {
        return Html.part("td", "number", text);
    }

    /** With a label for narrow pages, on which the head of the table is gone. */
    static Html number(String text, String label) {
        return Html.part("td", "number", text).with("data-label", label);
    }

    /** A table with a line between rows. */
    static Html plain(List<String> columns, Html rows) {
        return Html.part("table", "plain", head(columns.toArray(String[]::new)), tag("tbody", rows));
    }
}
