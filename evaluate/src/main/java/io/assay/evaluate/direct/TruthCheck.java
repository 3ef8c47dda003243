package io.assay.evaluate.direct;

import io.assay.core.report.Direct.Way;
import io.assay.core.report.EvaluationReport.Estimate;
import io.assay.core.stats.Wilson;
import io.assay.evaluate.CannotEvaluate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds rows against what a column says is right. */
final class TruthCheck {

    private TruthCheck() {}

    static Way of(GroundTruth truth, List<Claim> claims) throws CannotEvaluate {
        Tallies tallies = new Tallies();
        claims.forEach(claim -> claim.right().ifPresent(right -> tallies.add(claim.label(), right)));
        if (tallies.rows() == 0) {
            throw new CannotEvaluate("no row has both " + truth.of() + " and " + truth.field()
                    + "; name the columns, as --map " + truth.of() + "=COLUMN");
        }
        Estimate share = Estimate.of(
                (double) tallies.right() / tallies.rows(),
                Wilson.interval(tallies.right(), tallies.rows(), Tallies.LEVEL));
        return new Way(
                Way.Kind.TRUTH,
                "column " + truth.field(),
                tallies.rows(),
                Optional.of(share),
                Map.of("right", (double) tallies.right(), "without-truth", (double) (claims.size() - tallies.rows())),
                tallies.shares());
    }
}
