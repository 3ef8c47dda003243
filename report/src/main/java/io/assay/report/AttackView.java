package io.assay.report;

import io.assay.core.Interval;
import io.assay.core.Role;
import io.assay.core.report.Passport.Threat;
import io.assay.core.report.Report;
import io.assay.core.report.Report.MetricResult;
import io.assay.core.report.Report.Status;
import java.util.List;
import java.util.Optional;

/**
 * A metric that plays an attacker, and what came of it.
 *
 * @param metric the metric
 * @param threat whom it plays
 */
public record AttackView(MetricResult metric, Threat threat) {

    /** What an attack showed, in order of concern. */
    public enum Outcome {
        BEYOND("More is learnt of people in the training data than of others"),
        UNTOLD("Without a control, copying cannot be told from what is true of everybody"),
        NOT_MADE("Not tried"),
        UNDECIDED("Too few rows to tell"),
        NOT_BEYOND("Nothing was found beyond the control");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** An attack that may have missed more than this has not shown that there is little. */
    private static final double MISSED_MAX = 0.2;

    private static final String CONTROL = "control-rate";

    /** The attacks of a report, in its order. */
    public static List<AttackView> of(Report report) {
        return report.metrics().stream()
                .flatMap(metric -> metric.passport().threat().map(threat -> new AttackView(metric, threat)).stream())
                .toList();
    }

    /** Without people whom the generator never saw, success may be knowledge of the world. */
    public Outcome outcome() {
        if (metric.status() != Status.DONE || metric.value().isEmpty()) {
            return Outcome.NOT_MADE;
        }
        if (!controlled()) {
            return Outcome.UNTOLD;
        }
        if (low() > threat.idle()) {
            return Outcome.BEYOND;
        }
        return gainMost() > MISSED_MAX ? Outcome.UNDECIDED : Outcome.NOT_BEYOND;
    }

    private boolean controlled() {
        return metric.passport().needs().contains(Role.HOLDOUT)
                || metric.values().containsKey(CONTROL);
    }

    private double low() {
        return metric.interval().map(Interval::low).orElse(value());
    }

    private double value() {
        return metric.value().orElse(threat.idle());
    }

    /** How much the attack may still have missed: the upper end of what it gains over one who learns nothing. */
    double gainMost() {
        return metric.interval().map(Interval::high).orElse(value()) - threat.idle();
    }

    /** The value with its interval; empty where there is none. */
    public String risk() {
        return metric.value().isEmpty()
                ? ""
                : Numbers.of(value())
                        + metric.interval()
                                .map(interval -> " (" + Numbers.of(interval) + ")")
                                .orElse("");
    }

    /** What the attack is held against. */
    public String control() {
        Optional<Double> rate = Optional.ofNullable(metric.values().get(CONTROL));
        if (rate.isPresent()) {
            double attack = metric.values().getOrDefault("attack-rate", 0.0);
            return "succeeds for " + Numbers.percent(attack) + ", for people never seen for "
                    + Numbers.percent(rate.get());
        }
        return switch (outcome()) {
            case NOT_MADE -> "";
            case UNTOLD -> "none";
            case BEYOND, UNDECIDED, NOT_BEYOND -> Numbers.of(threat.idle()) + " on people never seen";
        };
    }

    private String gainAtMost() {
        String level = metric.interval()
                .map(interval -> "at " + Numbers.percent(interval.level()) + " ")
                .orElse("");
        return level + "it is at most " + Numbers.of(Math.max(0, gainMost()));
    }

    /** What follows, in words. */
    public String reading() {
        return switch (outcome()) {
            case BEYOND -> "It learns more of people in the training data than of others.";
            case NOT_BEYOND -> "No gain was found; " + gainAtMost() + ".";
            case UNDECIDED -> "No gain was found, but there are few rows: " + gainAtMost() + ".";
            case UNTOLD ->
                "Success may be copying or what is true of everybody: give a holdout of the size of the"
                        + " reference to tell.";
            case NOT_MADE -> Lists.upperFirst(Lists.because(metric.reason(), metric.remedy())) + ".";
        };
    }
}
