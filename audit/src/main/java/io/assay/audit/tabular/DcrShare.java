package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Attack;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.PrivacyRisk;
import io.assay.core.Role;
import io.assay.core.stats.Wilson;
import java.util.List;
import java.util.Set;

/**
 * Share of synthetic rows that are closer to the reference than to the holdout, ties counted half, with Wilson's interval. Both should be of the same size;
 * where they are not, the larger one is cut to the rows of lowest rank. The form of SDMetrics (overfitting protection: min(1, 2(1 - share)), ties for the
 * holdout) stands beside it.
 *
 * <p>Read: 0.5 means that the data is as near to rows that the generator never saw as to those it did. Well above 0.5 it has learnt single rows by heart.
 *
 * <p>Misleads when a few people are copied among many rows: the share hardly moves. Read the 5th percentile of the distances and the attacks.
 *
 * <p>Worked example: of four rows one is closer to the reference, two are as far from either, one is closer to the holdout: (1 + 2/2) / 4 = 0.5.
 *
 * @param distance {@code gower}, {@code zscore-onehot}, {@code borisov}, {@code gower-pooled-range} or {@code anonymeter}
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.dcr-share",
        spec = "TB-15",
        summary = "Share of rows closer to the reference than to unseen real data",
        modalities = Modality.TABULAR,
        source = "Platzer & Reutterer 2021, arXiv:2104.00635; TabSyn; SDMetrics DCROverfittingProtection")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.TARGET,
        lower = 0,
        upper = 1,
        target = 0.5,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        identical = 0.5,
        cost = Cost.STANDARD)
@Attack(
        risk = PrivacyRisk.SINGLING_OUT,
        does = "takes the real row nearest to a synthetic row for a training row",
        knows = "real rows of the same kind",
        idle = 0.5)
@AutoService(Auditable.class)
public record DcrShare(RowDistance distance, List<String> numeric, List<String> categorical) implements DistanceMetric {

    public DcrShare() {
        this(RowDistance.GOWER, List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet given, Context context) {
        TableSet tables = given.even(Role.REFERENCE, Role.HOLDOUT);
        Neighbours reference = nearest(distance, Role.SYNTHETIC, Role.REFERENCE, 1, tables);
        Neighbours holdout = nearest(distance, Role.SYNTHETIC, Role.HOLDOUT, 1, tables);
        long closer = 0;
        long ties = 0;
        for (int i = 0; i < reference.size(); i++) {
            closer += reference.first(i) < holdout.first(i) ? 1 : 0;
            ties += reference.first(i) == holdout.first(i) ? 1 : 0;
        }
        int n = reference.size();
        double share = (closer + ties / 2.0) / n;
        return Measurement.of(share)
                .interval(Wilson.halves(2 * closer + ties, n, 0.95))
                .with("share", share)
                .with("closer", closer)
                .with("ties", ties)
                .with("overfitting-protection", Math.min(1, 2 * (1 - (double) closer / n)))
                .evidence(Nearness.findings(tables.synthetic(), tables.reference(), reference, columns(tables)));
    }
}
