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
                share, apparent(), (double) tested, sensitivity(), (double) having, specificity(), (double) lacking));
    }

    private static double variance(
            double share,
            double apparent,
            double tested,
            double sensitivity,
            double having,
            double specificity,
            double lacking) {
        double youden = sensitivity + specificity - 1;
        double sum = apparent * (1 - apparent) / tested
                + share * share * sensitivity * (1 - sensitivity) / having
                + (1 - share) * (1 - share) * specificity * (1 - specificity) / lacking;
        return sum / (youden * youden);
    }

    /** Keeps its level on few rows: successes and failures are added before the errors are carried along (Lang and Reiczigel 2014, Prev Vet Med 113:13). */
    public Interval interval(double level) {
        double z = Normal.deviations(level);
        double tests = tested + z * z;
        double apparent = (positive + z * z / 2) / tests;
        double sensitivity = (found + 1.0) / (having + 2);
        double specificity = (cleared + 1.0) / (lacking + 2);
        double share = share(apparent, sensitivity, specificity);
        double shift = 2
                * z
                * z
                * (share * sensitivity * (1 - sensitivity) / (having + 2)
                        - (1 - share) * specificity * (1 - specificity) / (lacking + 2));
        double half =
                z * Math.sqrt(variance(share, apparent, tests, sensitivity, having + 2.0, specificity, lacking + 2.0));
        double low = Math.max(0, Math.min(1, share + shift - half));
        double high = Math.max(low, Math.min(1, share + shift + half));
        return new Interval(low, high, level, "lang-reiczigel");
    }
}
