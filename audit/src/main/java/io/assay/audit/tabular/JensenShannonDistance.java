package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import io.assay.core.stats.JensenShannon;
import io.assay.core.table.ColumnKind;

/**
 * Jensen-Shannon distance of a column: the root of the divergence in bits of the shares of categories, or of numbers in bins at the deciles of the reference. Beside
 * it stand the divergence in nats, Hellinger's distance and the total variation. Without {@code column} the value is the mean over all columns.
 *
 * <p>Read: 0 means equal shares, 1 that nothing is in common.
 *
 * <p>Misleads when categories have an order: that 19 is nearly 20 it does not know.
 *
 * <p>Worked example: shares 1, 0 against 0, 1: nothing in common, distance 1, divergence ln 2 = 0.6931.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.jensen-shannon",
        spec = "TB-X1",
        summary = "Distance of the shares of categories or bins",
        modalities = Modality.TABULAR,
        source = "Lin 1991; scipy.spatial.distance.jensenshannon")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record JensenShannonDistance(String column) implements ColumnMetric {

    public JensenShannonDistance() {
        this("");
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.numeric() || kind.categorical();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        BinnedShares shares = BinnedShares.of(tables, name);
        double[] p = shares.reference();
        double[] q = shares.synthetic();
        double nats = 0;
        double overlap = 0;
        for (int i = 0; i < p.length; i++) {
            nats += JensenShannon.term(p[i], q[i]);
            overlap +=
                    (StrictMath.sqrt(p[i]) - StrictMath.sqrt(q[i])) * (StrictMath.sqrt(p[i]) - StrictMath.sqrt(q[i]));
        }
        double distance = Math.min(1, JensenShannon.distance(nats));
        return Measurement.of(distance)
                .with("distance-base-2", distance)
                .with("divergence-nats", Math.max(0, nats))
                .with("hellinger", StrictMath.sqrt(overlap / 2))
                .with("tv", Frequencies.totalVariation(p, q));
    }
}
