package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import java.util.List;
import java.util.Set;

/**
 * Membership inference advantage: the greatest difference of true and false positive rate that an attacker who scores by nearness to the nearest synthetic
 * row can reach with any threshold. Beside it stand the true positive rates where at most 0.1 %, 1 % and 10 % of the others are taken for members.
 *
 * <p>Read: 0 means that no threshold helps. The true positives at few false ones say how many people are betrayed almost for sure: with chance alone they are
 * about as many as the false ones.
 *
 * <p>Misleads when there are few rows: the best of many thresholds is above 0 by chance; compare with the value of real against real data.
 *
 * <p>Worked example: members 0.9, 0.8, 0.8, 0.3, others 0.8, 0.4, 0.2, 0.1: from 0.8 on there are 3 of 4 members and 1 of 4 others: 0.5.
 *
 * @param distance {@code gower}, {@code zscore-onehot}, {@code borisov}, {@code gower-pooled-range} or {@code anonymeter}
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.mia-advantage",
        spec = {"TB-18", "TB-X5"},
        summary = "Best gain of an attacker who guesses membership",
        modalities = Modality.TABULAR,
        source = "Yeom et al. 2018, arXiv:1709.01604; Carlini et al. 2022, arXiv:2112.03570")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = {Role.REFERENCE, Role.HOLDOUT},
        identical = 0,
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record MiaAdvantage(RowDistance distance, List<String> numeric, List<String> categorical)
        implements DistanceMetric {

    public MiaAdvantage() {
        this(RowDistance.GOWER, List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        MembershipAttack attack = MembershipAttack.byDistance(this, distance, tables);
        double advantage = attack.advantage();
        return Measurement.of(advantage)
                .with("advantage", advantage)
                .with("tpr-at-fpr-0.001", attack.truePositives(0.001))
                .with("tpr-at-fpr-0.01", attack.truePositives(0.01))
                .with("tpr-at-fpr-0.1", attack.truePositives(0.1));
    }
}
