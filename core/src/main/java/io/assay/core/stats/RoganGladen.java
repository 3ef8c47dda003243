package io.assay.core.stats;

import io.assay.core.Interval;
import io.assay.core.Require;

/**
 * The share of rows that have a trait, from the verdicts of a test that errs and from rows on which its errors were counted (Rogan and Gladen 1978,
 * Am J Epidemiol 107:71): (p + specificity - 1) / (sensitivity + specificity - 1). Worked example: 20 of 120 rows test positive, sensitivity 0.9,
 * specificity 0.99: (0.1667 + 0.99 - 1) / 0.89 = 0.176.
 *
 * @param positive rows that the test finds
 * @param tested rows that were tested, none of them among those on which errors were counted
 * @param found rows known to have the trait that the test finds
 * @param having rows known to have the trait
 * @param cleared rows known not to have it that the test clears
 * @param lacking rows known not to have it
 */
public record RoganGladen(long positive, long tested, long found, long having, long cleared, long lacking) {

    public RoganGladen {
        within("positive", positive, tested);
        within("found", found, having);
        within("cleared", cleared, lacking);
        Require.that(
                (double) found / having + (double) cleared / lacking > 1,
                "a test that finds %d of %d and clears %d of %d is no better than chance",
                found,
                having,
                cleared,
                lacking);
    }

    private static void within(String name, long part, long all) {
        Require.that(
                all >= 1 && part >= 0 && part <= all,
                "%s must lie in 0..%d of at least 1, but was %d",
                name,
                all,
                part);
    }

    /** Whether errors can be corrected: they were seen on rows of both kinds, and the test is better than chance. */
    public static boolean applies(long found, long having, long cleared, long lacking) {
        return having >= 1 && lacking >= 1 && (double) found / having + (double) cleared / lacking > 1;
    }

    public double sensitivity() {
        return (double) found / having;
    }

    public double specificity() {
        return (double) cleared / lacking;
    }

    /** The estimate, held within 0 and 1. */
    public double share() {
        return Math.max(0, Math.min(1, share(apparent(), sensitivity(), specificity())));
    }

    private double apparent() {
        return (double) positive / tested;
    }

    private static double share(double apparent, double sensitivity, double specificity) {
        return (apparent + specificity - 1) / (sensitivity + specificity - 1);
    }

    /** Of the estimate, that of sensitivity and specificity carried along. */
    public double standardError() {
        double share = share(apparent(), sensitivity(), specificity());
        return Math.sqrt(variance(
                share,
                new Rate(apparent(), (double) tested),
                new Rate(sensitivity(), (double) having),
                new Rate(specificity(), (double) lacking)));
    }

    /** A share of so many rows. */
    private record Rate(double value, double rows) {

        double variance() {
            return value * (1 - value) / rows;
        }
    }

    private static double variance(double share, Rate apparent, Rate sensitivity, Rate specificity) {
        double youden = sensitivity.value + specificity.value - 1;
        double sum = apparent.variance()
                + share * share * sensitivity.variance()
                + (1 - share) * (1 - share) * specificity.variance();
        return sum / (youden * youden);
    }

    /** Keeps its level on few rows: successes and failures are added before the errors are carried along (Lang and Reiczigel 2014, Prev Vet Med 113:13). */
    public Interval interval(double level) {
        double z = Normal.deviations(level);
        double tests = tested + z * z;
        Rate apparent = new Rate((positive + z * z / 2) / tests, tests);
        Rate sensitivity = new Rate((found + 1.0) / (having + 2), having + 2.0);
        Rate specificity = new Rate((cleared + 1.0) / (lacking + 2), lacking + 2.0);
        double share = share(apparent.value, sensitivity.value, specificity.value);
        double shift = 2 * z * z * (share * sensitivity.variance() - (1 - share) * specificity.variance());
        double half = z * Math.sqrt(variance(share, apparent, sensitivity, specificity));
        double low = Math.max(0, Math.min(1, share + shift - half));
        double high = Math.max(low, Math.min(1, share + shift + half));
        return new Interval(low, high, level, "lang-reiczigel");
    }
}
