package io.assay.evaluate.open;

import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.stats.Wilson;
import java.util.Optional;

/**
 * How often one of two is preferred. A pair that was judged in both orders is won where both say so, lost where both say the other, else a tie.
 *
 * @param wins pairs won
 * @param losses pairs lost
 * @param ties all others
 */
record WinRate(long wins, long losses, long ties) {

    private static final double LEVEL = 0.95;

    /** Ties count half. */
    Estimate all() {
        long n = wins + losses + ties;
        return Estimate.of((wins + 0.5 * ties) / n, Wilson.halves(2 * wins + ties, n, LEVEL));
    }

    /** Of the pairs that were decided; empty where none was. */
    Optional<Estimate> decided() {
        long n = wins + losses;
        return n == 0 ? Optional.empty() : Optional.of(Estimate.of((double) wins / n, Wilson.interval(wins, n, LEVEL)));
    }
}
