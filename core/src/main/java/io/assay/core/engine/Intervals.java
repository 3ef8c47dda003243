package io.assay.core.engine;

import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.Metric;
import io.assay.core.Observation;
import io.assay.core.Outcome;
import io.assay.core.State;
import io.assay.core.catalog.Selected;
import io.assay.core.report.Passport;
import io.assay.core.stats.Bootstrap;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Intervals for metrics that make none themselves: a jackknife over groups of samples. */
final class Intervals {

    private static final double LEVEL = 0.95;
    private static final int SAMPLE_LEAST = 200;
    private static final int SAMPLE_MOST = 500;

    private Intervals() {}

    /** From the leave-one-out states of a full pass; empty where the pass kept no groups or nothing can be left out. */
    static Optional<Interval> jackknife(Metric<?> metric, Tally<?> tally, Measurement whole, RunContext context) {
        if (tally.answered() < 2) {
            return Optional.empty();
        }
        List<? extends State<?>> leftOut = tally.leftOut();
        double[] values = new double[leftOut.size()];
        for (int group = 0; group < values.length; group++) {
            if (!(Bench.finish(metric, leftOut.get(group), context) instanceof Outcome.Done<Measurement> done)) {
                return Optional.empty();
            }
            values[group] = done.result().value();
        }
        return values.length == 0
                ? Optional.empty()
                : Optional.of(Bootstrap.jackknife(whole.value(), values, 1, LEVEL, "jackknife"));
    }

    /**
     * From measuring again and again on a part of the samples, for metrics that cost too much to repeat on all. The error shrinks
     * with the root of the number of samples, so that of the part is scaled to that of all.
     *
     * @param byRank the samples at hand, of all roles
     * @param used how many synthetic samples the value rests on
     */
    static Optional<Interval> onSample(
            Bench bench, Selected selected, List<Observation> byRank, long used, Measurement whole) {
        if (used < 2) {
            return Optional.empty();
        }
        int part = (int) Math.min(used, Math.max(SAMPLE_LEAST, Math.min(SAMPLE_MOST, used / 10)));
        List<Observation> some = Bench.lowest(part, byRank);
        double[] values = new double[Observation.GROUPS];
        for (int group = 0; group < values.length; group++) {
            int leave = group;
            List<Observation> rest = some.stream()
                    .filter(observation -> observation.group() != leave)
                    .toList();
            if (!(bench.measure(selected, rest) instanceof Outcome.Done<Measurement> done)) {
                return Optional.empty();
            }
            values[group] = done.result().value();
        }
        return ofPart(whole.value(), values, part, used);
    }

    /** Empty where no group of the part made a difference: then the part says nothing of the rest, least of all that the value is certain. */
    static Optional<Interval> ofPart(double value, double[] leftOut, long part, long used) {
        if (part == used) {
            return Optional.of(Bootstrap.jackknife(value, leftOut, 1, LEVEL, "jackknife"));
        }
        if (Arrays.stream(leftOut).distinct().count() == 1) {
            return Optional.empty();
        }
        double scale = StrictMath.sqrt((double) part / used);
        return Optional.of(Bootstrap.jackknife(value, leftOut, scale, LEVEL, "jackknife on " + part + " of " + used));
    }

    /** The interval inside the range that the metric can take. */
    static Interval clip(Interval interval, Passport passport) {
        double low = Math.max(interval.low(), passport.lower());
        double high = Math.min(interval.high(), passport.upper());
        return new Interval(Math.min(low, high), Math.max(low, high), interval.level(), interval.method());
    }
}
