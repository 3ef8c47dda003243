package io.assay.audit.tabular;

import io.assay.core.Interval;
import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What an attack gains over its control, as anonymeter counts it: rates are the centres of Wilson's intervals, the risk is (attack - control) / (1 - control)
 * between 0 and 1, its interval by first-order propagation of errors.
 *
 * @param attacks how many attacks on rows that the generator saw
 * @param successes how many of them succeeded
 * @param controlAttacks how many on rows that it did not see; 0 without control, {@link #INCOMPARABLE} where its rate cannot be held against the attack's
 * @param controlSuccesses how many of those succeeded
 */
record AttackRisk(long attacks, long successes, long controlAttacks, long controlSuccesses) {

    /** The control's successes are told, and not taken off: it is a table of another size. */
    static final long INCOMPARABLE = -1;

    private static final double LEVEL = 0.95;

    /** A rate and half the width of its interval. */
    record Rate(double centre, double error) {

        static Rate of(long successes, long n, double level) {
            double z = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.5 + level / 2);
            double scale = n + z * z;
            return new Rate(
                    (successes + z * z / 2) / scale,
                    z / scale * StrictMath.sqrt((double) successes * (n - successes) / n + z * z / 4));
        }

        /** What is left of it over a control. */
        Rate over(Rate control) {
            double rest = 1 - control.centre;
            double residual = (centre - control.centre) / rest;
            double byControl = (centre - 1) / (rest * rest) * control.error;
            return new Rate(residual, StrictMath.sqrt(error / rest * (error / rest) + byControl * byControl));
        }
    }

    Measurement measurement() {
        return measurement(1);
    }

    /**
     * The risk of the worst of several attacks: its interval holds for all of them at once.
     *
     * @param tries how many attacks were made, by Bonferroni's correction
     */
    Measurement measurement(int tries) {
        if (attacks == 0) {
            throw new NothingToMeasure("no attack can be made");
        }
        Rate attack = Rate.of(successes, attacks, LEVEL);
        double value = clipped(risk(LEVEL).centre());
        Rate risk = risk(1 - (1 - LEVEL) / tries);
        Measurement measured = Measurement.of(value)
                .interval(new Interval(
                        Math.min(value, clipped(risk.centre() - risk.error())),
                        Math.max(value, clipped(risk.centre() + risk.error())),
                        LEVEL,
                        tries == 1 ? "wilson, propagated" : "wilson, propagated, for all of " + tries + " attacks"))
                .size(attacks)
                .with("risk", value)
                .with("attacks", attacks)
                .with("successes", successes)
                .with("attack-rate", attack.centre())
                .with("attack-error", attack.error())
                .with("low", clipped(risk.centre() - risk.error()))
                .with("high", clipped(risk.centre() + risk.error()));
        return controlAttacks == 0 ? measured : controlled(measured);
    }

    private Rate risk(double level) {
        Rate attack = Rate.of(successes, attacks, level);
        return controlAttacks <= 0 ? attack : attack.over(Rate.of(controlSuccesses, controlAttacks, level));
    }

    private Measurement controlled(Measurement measured) {
        Measurement with = measured.with("control-successes", controlSuccesses);
        if (controlAttacks == INCOMPARABLE) {
            return with;
        }
        Rate control = Rate.of(controlSuccesses, controlAttacks, LEVEL);
        Measurement rated = with.with("control-attacks", controlAttacks)
                .with("control-rate", control.centre())
                .with("control-error", control.error());
        double missed = 1 - (double) controlSuccesses / controlAttacks;
        return missed == 0 ? rated : rated.with("raw-residual", ((double) successes / attacks - (1 - missed)) / missed);
    }

    private static double clipped(double x) {
        return Math.max(0, Math.min(1, x));
    }
}
