package io.assay.report.html;

import io.assay.core.Chart;
import java.util.List;
import java.util.function.Function;

/**
 * Brings places of the plane to shares of a frame, both axes to one scale: distances stay true.
 *
 * @param left place at the left edge
 * @param top place at the upper edge
 * @param unit a length of the plane as a share of the frame's width
 */
record MapFrame(double left, double top, double unit) {

    static final double WIDTH = 1000;
    static final double HEIGHT = 700;
    private static final double MARGIN = 0.03;

    static MapFrame of(Chart.Map map) {
        double[] x = ends(map, Chart.Cloud::x);
        double[] y = ends(map, Chart.Cloud::y);
        double span = Math.max(x[1] - x[0], (y[1] - y[0]) * WIDTH / HEIGHT);
        double unit = span > 0 ? (1 - 2 * MARGIN) / span : 1;
        return new MapFrame((x[0] + x[1]) / 2 - 0.5 / unit, (y[0] + y[1]) / 2 + 0.5 / unit * HEIGHT / WIDTH, unit);
    }

    private static double[] ends(Chart.Map map, Function<Chart.Cloud, List<Double>> axis) {
        double[] ends = map.clouds().stream()
                .flatMap(cloud -> axis.apply(cloud).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        return new double[] {ends[0], ends[ends.length - 1]};
    }

    /** From 0 at the left to 1 at the right. */
    double x(double place) {
        return (place - left) * unit;
    }

    /** From 0 at the top to 1 at the bottom. */
    double y(double place) {
        return (top - place) * unit * WIDTH / HEIGHT;
    }
}
