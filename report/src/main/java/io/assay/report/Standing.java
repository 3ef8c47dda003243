package io.assay.report;

import io.assay.core.Interval;
import io.assay.core.report.Passport;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.Optional;

/**
 * How a value stands beside the value that real data get against real data of the same kind. In order of concern.
 *
 * <p>What counts is the loss: how much worse than real data, in the direction of the goal, at the size at which the baselines
 * were measured. A loss within the noise of the two values together is no loss. Beyond it, the yardstick is the way from real
 * data to unrelated data (or, where that is not known, to the worst end of the range): up to a tenth of it is still as real
 * data, more than half of it is far.
 *
 * <p>Worked example, higher is better: real 0.9, unrelated 0.1, value 0.6 ± 0.02 give a loss of 0.3 on a way of 0.8. That is 38
 * in a hundred: somewhat worse.
 */
public enum Standing {
    ABOVE_REAL("better than real data"),
    AS_REAL("as real data"),
    UNDECIDED("too few samples to tell"),
    SOMEWHAT_WORSE("somewhat worse than real data"),
    FAR("far from real data");

    private static final double AS_REAL_MAX = 0.1;
    private static final double FAR_MIN = 0.5;

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Empty where there is nothing to stand beside, neither way is better, or harm is counted: that is said in plain words. */
    public static Optional<Standing> of(MetricResult metric) {
        boolean comparable = metric.status() == Status.DONE
                && metric.value().isPresent()
                && metric.realVsReal().isPresent()
                && !PlainShare.counts(metric);
        return comparable ? judge(metric) : Optional.empty();
    }

    /** The value to compare with the baselines: the one measured at their size, where there is one. */
    public static double compared(MetricResult metric) {
        return metric.valueAtBaselineSize().orElseGet(() -> metric.value().orElse(0));
    }

    private static Optional<Standing> judge(MetricResult metric) {
        Passport passport = metric.passport();
        double real = metric.realVsReal().orElseThrow();
        double value = compared(metric);
        return switch (passport.goal()) {
            case HIGHER -> Optional.of(judge(real - value, noise(metric), way(metric, real, passport.lower(), -1)));
            case LOWER -> Optional.of(judge(value - real, noise(metric), way(metric, real, passport.upper(), 1)));
            case TARGET -> Optional.of(judgeByTarget(metric, passport.target().orElse(real), real, value));
            case DESCRIPTIVE -> Optional.empty();
        };
    }

    /** Here the distance from the target is what should be low. */
    private static Standing judgeByTarget(MetricResult metric, double target, double real, double value) {
        Passport passport = metric.passport();
        double missed = Math.abs(real - target);
        double worst = Math.max(Math.abs(passport.lower() - target), Math.abs(passport.upper() - target));
        double unrelated = Math.abs(metric.unrelated().orElse(real) - target) - missed;
        double way = unrelated > 0 ? unrelated : finiteOrDouble(worst - missed, missed);
        return judge(Math.abs(value - target) - missed, noise(metric), way);
    }

    private static Standing judge(double loss, double noise, double way) {
        double share = loss / way;
        if (loss > noise && share > AS_REAL_MAX) {
            return share > FAR_MIN ? FAR : SOMEWHAT_WORSE;
        }
        if (noise > FAR_MIN * way) {
            return UNDECIDED;
        }
        return loss < -noise && share < -AS_REAL_MAX ? ABOVE_REAL : AS_REAL;
    }

    /** From real data to unrelated data; without them to the worst end; without an end as far again as real data from 0. */
    private static double way(MetricResult metric, double real, double worst, int direction) {
        double unrelated = (metric.unrelated().orElse(real) - real) * direction;
        return unrelated > 0 ? unrelated : finiteOrDouble((worst - real) * direction, real);
    }

    private static double finiteOrDouble(double way, double real) {
        double known = Double.isFinite(way) ? way : 2 * Math.abs(real);
        return Math.max(known, Double.MIN_NORMAL);
    }

    /**
     * Half the width of the interval of the difference. The interval was measured on n items: at the smaller baseline size it
     * is wider by the root of the ratio, and the baseline, of that same size, is as uncertain again.
     */
    private static double noise(MetricResult metric) {
        double half = metric.interval().map(Standing::half).orElse(0.0);
        double n = metric.n().orElse(0);
        double size = metric.baselineSize().orElse(0);
        double widening = size > 0 && n > size ? Math.sqrt(n / size) : 1;
        return half * widening * Math.sqrt(2);
    }

    private static double half(Interval interval) {
        double half = (interval.high() - interval.low()) / 2;
        return Double.isFinite(half) ? half : 0;
    }
}
