package io.assay.report;

import io.assay.core.report.Report.MetricResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The scale that a value is drawn on. The range of the metric where it is bounded, since 0.02 of 1 must look small; a round
 * bound beyond everything drawn where it is not.
 */
public record Axis(double low, double high) {

    private static final int TICKS = 4;

    public static Axis of(MetricResult metric) {
        double[] drawn = drawn(metric);
        double least = DoubleStream.of(drawn).min().orElse(0);
        double most = DoubleStream.of(drawn).max().orElse(1);
        double lower = metric.passport().lower();
        double upper = metric.passport().upper();
        double low = Double.isInfinite(lower) ? Math.min(0, roundDown(least)) : Math.min(lower, least);
        double high = Double.isInfinite(upper) ? roundUp(most) : Math.max(upper, most);
        return high > low ? new Axis(low, high) : new Axis(low, low + 1);
    }

    /** Where a value stands, from 0 at the low end to 1 at the high end. */
    public double place(double value) {
        return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    /** A few round numbers on the scale, its ends left out. */
    public List<Double> ticks() {
        double step = roundUp((high - low) / TICKS);
        List<Double> ticks = new ArrayList<>();
        for (double k = Math.ceil(low / step); k * step < high && ticks.size() <= TICKS; k++) {
            if (k * step > low) {
                ticks.add(k * step);
            }
        }
        return ticks;
    }

    private static double[] drawn(MetricResult metric) {
        DoubleStream.Builder drawn = DoubleStream.builder();
        metric.value().ifPresent(drawn);
        metric.realVsReal().ifPresent(drawn);
        metric.unrelated().ifPresent(drawn);
        metric.passport().target().ifPresent(drawn);
        metric.interval().ifPresent(interval -> drawn.add(interval.low()).add(interval.high()));
        return drawn.build().filter(Double::isFinite).toArray();
    }

    private static double roundDown(double value) {
        return value < 0 ? -roundUp(-value) : 0;
    }

    /** The next of 1, 2, 2.5, 5 times a power of ten; 1 for nothing. */
    private static double roundUp(double value) {
        if (value <= 0) {
            return 1;
        }
        double power = Math.pow(10, Math.floor(Math.log10(value)));
        for (double nice : new double[] {1, 2, 2.5, 5}) {
            if (value <= nice * power * (1 + 1e-9)) {
                return nice * power;
            }
        }
        return 10 * power;
    }
}
