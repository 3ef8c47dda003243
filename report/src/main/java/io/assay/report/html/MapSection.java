package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.Report;
import io.assay.report.MapView;
import java.util.List;

/** The maps near the top of the page, since one look at them says what many numbers say less well; their numbers are on the cards. */
record MapSection(Report report, Limits limits) {

    /** Whether there is a map to show. */
    boolean has() {
        return !shown().isEmpty();
    }

    Html html() {
        return has()
                ? part("section", "maps", tag("h2", "Map"), each(shown(), this::map))
                        .with("id", "map")
                : Html.NONE;
    }

    private List<MapView> shown() {
        return MapView.first(report, limits.charts());
    }

    private Html map(MapView view) {
        return part(
                "div",
                "card",
                tag(
                        "p",
                        Html.words(view.sentence() + " "),
                        tag("a", "The numbers and samples")
                                .with(
                                        "href",
                                        "#"
                                                + MetricSections.anchor(
                                                        view.metric().id()))),
                new MapFigure(view, limits).html());
    }
}
