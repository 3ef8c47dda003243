package io.assay.report;

import io.assay.core.report.Report.MetricResult;

/** A value on its range in a few characters: {@code ├────━━●━━───R┤}. */
final class RangeBar {

    static final String LEGEND = "  ● value  ━ interval  R real vs real  U unrelated";

    private RangeBar() {}

    static String of(MetricResult metric, int width) {
        Axis axis = Axis.of(metric);
        char[] bar = "─".repeat(width).toCharArray();
        bar[0] = '├';
        bar[width - 1] = '┤';
        metric.interval().ifPresent(interval -> {
            for (int at = at(axis, interval.low(), width); at <= at(axis, interval.high(), width); at++) {
                bar[at] = '━';
            }
        });
        metric.unrelated().ifPresent(value -> bar[at(axis, value, width)] = 'U');
        metric.realVsReal().ifPresent(value -> bar[at(axis, value, width)] = 'R');
        metric.value().ifPresent(value -> bar[at(axis, value, width)] = '●');
        return new String(bar);
    }

    private static int at(Axis axis, double value, int width) {
        return (int) Math.round(axis.place(value) * (width - 1));
    }
}
