package io.assay.report.html;

import static io.assay.report.html.Html.part;
import static io.assay.report.html.Html.tag;

import io.assay.core.report.EvaluationReport.Curve;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.report.EvaluationReport.Point;
import io.assay.report.EvaluationWords;
import io.assay.report.Numbers;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** A score from 0 to 1 along a curve: the mean as a line, its interval as a band. Points stand evenly, as sizes that double do on a scale of logarithms. */
final class CurveFigure {

    private CurveFigure() {}

    static Html html(Curve curve) {
        List<Point> points = curve.points();
        if (points.size() < 2) {
            return Html.NONE;
        }
        return part(
                "figure",
                "chart",
                part("p", "peak", "1"),
                new Html.Tag(
                                "svg",
                                List.of("class", "histogram"),
                                List.of(
                                        part("path", "bars").with("d", band(points)),
                                        part("path", "outline")
                                                .with("d", line(points))
                                                .with("vector-effect", "non-scaling-stroke")))
                        .with("viewBox", "0 0 100 100")
                        .with("preserveAspectRatio", "none")
                        .with("role", "img")
                        .with("aria-label", alternative(curve)),
                part(
                        "p",
                        "ends",
                        tag("span", Numbers.of(points.get(0).x())),
                        tag("span", curve.axis()),
                        tag("span", Numbers.of(points.get(points.size() - 1).x()))));
    }

    private static String line(List<Point> points) {
        return "M" + path(points, point -> point.estimate().value(), false);
    }

    private static String band(List<Point> points) {
        return "M" + path(points, point -> high(point.estimate()), false) + "L"
                + path(points, point -> low(point.estimate()), true) + "Z";
    }

    private static String path(List<Point> points, ToDoubleFunction<Point> value, boolean back) {
        int last = points.size() - 1;
        return java.util.stream.IntStream.rangeClosed(0, last)
                .map(i -> back ? last - i : i)
                .mapToObj(i -> SvgNumber.of(100.0 * i / last) + " "
                        + SvgNumber.of(100 - 100 * Math.max(0, Math.min(1, value.applyAsDouble(points.get(i))))))
                .collect(Collectors.joining("L"));
    }

    private static double low(Estimate estimate) {
        return estimate.interval().map(i -> i.low()).orElse(estimate.value());
    }

    private static double high(Estimate estimate) {
        return estimate.interval().map(i -> i.high()).orElse(estimate.value());
    }

    private static String alternative(Curve curve) {
        return curve.points().stream()
                .map(point -> Numbers.of(point.x()) + " " + EvaluationWords.estimate(point.estimate()))
                .collect(Collectors.joining(", ", EvaluationWords.curve(curve.id()) + ": ", ""));
    }
}
