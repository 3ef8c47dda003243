package io.assay.report.html;

import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;
import static io.assay.report.html.Html.words;

import io.assay.core.Goal;
import io.assay.core.report.Report.MetricResult;
import io.assay.report.Axis;
import io.assay.report.Numbers;
import java.util.ArrayList;
import java.util.List;

/**
 * The value on its range, with its interval as a band and the baselines as labelled marks. Places are percentages, so the
 * drawing takes any width while its words keep their size.
 */
final class RangeScale {

    private static final double BOUND_Y = 12;
    private static final double LINE_Y = 27;
    private static final double FIRST_LABEL_Y = 34;
    private static final double LABEL_HEIGHT = 17;

    /** A mark below the line, with its words. */
    private record Label(String words, double value, String classes) {}

    private RangeScale() {}

    static Html html(MetricResult metric) {
        Axis axis = Axis.of(metric);
        List<Label> labels = labels(metric);
        List<Html> parts = new ArrayList<>();
        parts.add(line("axis", 0, 1, LINE_Y));
        axis.ticks().forEach(tick -> parts.add(upright("tick", axis.place(tick), LINE_Y - 3, LINE_Y + 3)));
        parts.add(upright("tick", 0, LINE_Y - 5, LINE_Y + 5));
        parts.add(upright("tick", 1, LINE_Y - 5, LINE_Y + 5));
        metric.interval().ifPresent(i -> parts.add(band(axis.place(i.low()), axis.place(i.high()))));
        for (int i = 0; i < labels.size(); i++) {
            mark(axis, labels.get(i), FIRST_LABEL_Y + (i + 1) * LABEL_HEIGHT, parts);
        }
        parts.add(text("bound", 0, BOUND_Y, Numbers.of(axis.low())));
        parts.add(text("bound", 1, BOUND_Y, Numbers.of(axis.high())));
        metric.value()
                .ifPresent(value -> parts.add(part("circle", "dot")
                        .with("cx", SvgNumber.percent(axis.place(value)))
                        .with("cy", LINE_Y)
                        .with("r", 6)));
        return new Html.Tag("svg", List.of("class", "scale"), parts)
                .with("role", "img")
                .with("width", "100%")
                .with("height", FIRST_LABEL_Y + labels.size() * LABEL_HEIGHT + 6)
                .with("aria-label", alternative(metric, axis));
    }

    private static List<Label> labels(MetricResult metric) {
        List<Label> labels = new ArrayList<>();
        metric.realVsReal().ifPresent(v -> labels.add(new Label("real vs real", v, "real")));
        metric.unrelated().ifPresent(v -> labels.add(new Label("unrelated", v, "unrelated")));
        if (metric.passport().goal() == Goal.TARGET) {
            metric.passport().target().ifPresent(v -> labels.add(new Label("target", v, "target")));
        }
        return labels;
    }

    private static void mark(Axis axis, Label label, double y, List<Html> parts) {
        double place = axis.place(label.value());
        parts.add(upright("lead " + label.classes(), place, LINE_Y - 8, y - 11));
        parts.add(text("label " + label.classes(), place, y, label.words() + " " + Numbers.of(label.value())));
    }

    private static Html band(double low, double high) {
        return part("rect", "band")
                .with("x", SvgNumber.percent(low))
                .with("y", LINE_Y - 5)
                .with("width", SvgNumber.percent(Math.max(high - low, 0.002)))
                .with("height", 10)
                .with("rx", 3);
    }

    private static Html line(String classes, double from, double to, double y) {
        return part("line", classes)
                .with("x1", SvgNumber.percent(from))
                .with("x2", SvgNumber.percent(to))
                .with("y1", y)
                .with("y2", y);
    }

    private static Html upright(String classes, double place, double top, double bottom) {
        return part("line", classes)
                .with("x1", SvgNumber.percent(place))
                .with("x2", SvgNumber.percent(place))
                .with("y1", top)
                .with("y2", bottom);
    }

    /** Words near an end of the line grow towards its middle. */
    private static Html text(String classes, double place, double y, String text) {
        String anchor = place < 0.2 ? "start" : place > 0.8 ? "end" : "middle";
        return tag("text", words(text))
                .with("class", classes)
                .with("x", SvgNumber.percent(place))
                .with("y", y)
                .with("text-anchor", anchor);
    }

    private static String alternative(MetricResult metric, Axis axis) {
        StringBuilder said =
                new StringBuilder("Value ").append(Numbers.of(metric.value().orElse(0)));
        said.append(" on a scale from ")
                .append(Numbers.of(axis.low()))
                .append(" to ")
                .append(Numbers.of(axis.high()));
        metric.interval().ifPresent(i -> said.append(", interval ").append(Numbers.of(i)));
        labels(metric)
                .forEach(label ->
                        said.append(", ").append(label.words()).append(' ').append(Numbers.of(label.value())));
        return said.toString();
    }
}
