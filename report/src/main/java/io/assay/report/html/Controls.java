package io.assay.report.html;

import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

/** Filter and expansion of the cards. Hidden until the script runs, since without it they do nothing. */
final class Controls {

    static final Html HTML = part(
                    "div",
                    "controls",
                    tag("label", "Find a metric").with("for", "filter"),
                    tag("input").with("type", "search").with("id", "filter").with("autocomplete", "off"),
                    tag("button", "Open all details").with("type", "button").with("id", "open-all"),
                    tag("button", "Close all").with("type", "button").with("id", "close-all"),
                    tag("output", "").with("id", "matches").with("aria-live", "polite"))
            .with("id", "controls")
            .with("role", "search")
            .with("hidden", "");

    private Controls() {}
}
