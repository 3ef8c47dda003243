package io.assay.core.stats;

import io.assay.core.Interval;
import io.assay.core.Require;

/**
 * The share of rows that have a trait, from a test's verdicts on many rows and the truth on some drawn at random: the test's share, put right by how far it was off
 * where the truth is known (prediction-powered inference, Angelopoulos et al. 2023, Science 382:669). It asks nothing of how the test errs. Worked example: the test
 * finds 800 of 1,000; of 70 known rows it finds 49, and 50 have the trait: 0.8 + 50/70 - 49/70 = 0.814.
 *
 * @param positive rows of unknown truth that the test finds
 * @param tested rows of unknown truth
 * @param found known rows with the trait that the test finds
 * @param having known rows with the trait
 * @param cleared known rows without it that the test clears
 * @param lacking known rows without it
 */
public record PredictionPowered(long positive, long tested, long found, long having, long cleared, long lacking) {

    public PredictionPowered {
        Require.that(tested >= 1, "tested must be at least 1, but was %d", tested);
        Require.that(having + lacking >= 1, "known rows must be at least 1, but were %d", having + lacking);
    }

    /** The estimate, held within 0 and 1. */
    public double share() {
        return Math.max(0, Math.min(1, (double) positive / tested + off()));
    }

    /** The mean over known rows of truth less verdict. */
    private double off() {
        return (double) (missed() - wronglyFound()) / known();
    }

    private long missed() {
        return having - found;
    }

    private long wronglyFound() {
        return lacking - cleared;
    }

    private long known() {
        return having + lacking;
    }

    public double standardError() {
        double apparent = (double) positive / tested;
        double squares = (double) (missed() + wronglyFound()) / known();
        return Math.sqrt(apparent * (1 - apparent) / tested + (squares - off() * off()) / known());
    }

    /** By the normal distribution, which takes some tens of known rows. */
    public Interval interval(double level) {
        double half = Normal.deviations(level) * standardError();
        return new Interval(Math.max(0, share() - half), Math.min(1, share() + half), level, "prediction-powered");
    }
}
