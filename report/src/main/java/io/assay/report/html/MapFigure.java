package io.assay.report.html;

import static io.assay.report.html.Html.each;
import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;
import static io.assay.report.html.Html.words;

import io.assay.core.Chart;
import io.assay.core.Role;
import io.assay.report.Lists;
import io.assay.report.MapView;
import io.assay.report.MapView.Numbered;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Points of each role in one plane, told apart by colour and by shape, with the names of the regions; a table says the same in numbers. */
record MapFigure(MapView view, Limits limits) {

    private static final int POINTS_MAX = 1500;

    Html html() {
        return part(
                "figure",
                "map",
                tag("figcaption", words(limits.clipName(view.map().title())), keys()),
                part("div", "pane", drawing()),
                regions());
    }

    /** A box a role shows or hides its points: by style alone, so that it also works where scripts do not run. */
    private Html keys() {
        return part(
                "span",
                "keys",
                each(
                        view.map().clouds(),
                        cloud -> key("key " + cloud.role().id(), cloud.role().id())),
                key("names", "names"));
    }

    private static Html key(String classes, String name) {
        return part(
                "label",
                classes,
                part("input", "show-" + name)
                        .with("type", "checkbox")
                        .with("checked", "")
                        .with("autocomplete", "off"),
                part("span", "shape", ""),
                words(name));
    }

    private Html drawing() {
        MapFrame frame = MapFrame.of(view.map());
        List<Html> parts = new ArrayList<>();
        Html.Tag points = part("svg", "points", each(view.map().clouds(), cloud -> points(cloud, frame)))
                .with("viewBox", "0 0 " + SvgNumber.of(MapFrame.WIDTH) + " " + SvgNumber.of(MapFrame.HEIGHT));
        parts.add(points);
        for (MapLabels.Size size : MapLabels.Size.values()) {
            parts.add(part(
                    "g", "labels " + size.id(), each(new MapLabels(view, frame, size).placed(), MapFigure::label)));
        }
        return new Html.Tag("svg", List.of("class", "plane"), parts)
                .with("role", "img")
                .with("width", "100%")
                .with("height", "100%")
                .with(
                        "aria-label",
                        limits.clipName(view.map().title()) + ". " + view.sentence()
                                + " The table below lists the regions.");
    }

    private static Html points(Chart.Cloud cloud, MapFrame frame) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < Math.min(cloud.x().size(), POINTS_MAX); i++) {
            path.append('M').append(Math.round(frame.x(cloud.x().get(i)) * MapFrame.WIDTH));
            path.append(' ').append(Math.round(frame.y(cloud.y().get(i)) * MapFrame.HEIGHT));
            path.append(shape(cloud.role()));
        }
        return part("path", "points " + cloud.role().id()).with("d", path.toString());
    }

    /** What follows the place of a point: a dot by its round ends, a triangle, a cross. */
    private static String shape(Role role) {
        return switch (role) {
            case SYNTHETIC -> "h0";
            case REFERENCE -> "m0-5l5 9h-10z";
            default -> "m-4-4l8 8m0-8l-8 8";
        };
    }

    private static Html label(MapLabels.Placed label) {
        return tag("text", label.text())
                .with("class", label.classes())
                .with("x", SvgNumber.percent(label.x()))
                .with("y", SvgNumber.percent(label.y()))
                .with("dy", "0.35em")
                .with("text-anchor", "middle");
    }

    private Html regions() {
        List<Numbered> all = view.regions();
        List<Numbered> shown = Lists.first(all, limits.rows());
        List<String> columns = new ArrayList<>(List.of("Region"));
        view.map()
                .clouds()
                .forEach(cloud -> columns.add(Lists.upperFirst(cloud.role().id())));
        columns.add("Covered by");
        int hidden = all.size() - shown.size();
        return Html.all(
                part(
                        "table",
                        "plain stack sliced regions",
                        part("caption", "unseen", "Regions: share of the texts of each role"),
                        Tables.head(columns.toArray(String[]::new)),
                        tag("tbody", each(shown, this::row))),
                hidden > 0 ? part("p", "more", "and " + Lists.count(hidden, "more region")) : Html.NONE);
    }

    private Html row(Numbered region) {
        List<Chart.Cloud> clouds = view.map().clouds();
        return tag(
                "tr",
                tag("th", limits.clipName(region.label())).with("scope", "row"),
                each(
                        IntStream.range(0, clouds.size()).boxed().toList(),
                        i -> Tables.number(
                                Numbers.percent(region.region().shares().get(i)),
                                clouds.get(i).role().id())),
                part("td", MapLabels.tone(region), region.covered()));
    }
}
