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
import java.util.List;
import java.util.Set;

/**
 * Membership inference, area under the curve: an attacker scores real rows and guesses that those with high scores were in the training data. The value is
 * the share of pairs of a reference and a holdout row in which the reference row scores higher, ties counted half. By default the score is the nearness to the
 * nearest synthetic row; {@code density-ratio} takes the logarithm of the density of synthetic rows less that of a half of the holdout (DOMIAS with kernels), on
 * columns of numbers.
 *
 * <p>Read: 0.5 means that the attacker learns nothing; above it the data betrays who was in the training data.
 *
 * <p>Misleads when holdout and reference differ for other reasons (time, place): the attack then tells those apart. An area near 0.5 can hide a few rows that
 * are betrayed for sure: read the true positives at few false ones.
 *
 * <p>Worked example: members 0.9, 0.8, 0.8, 0.3, others 0.8, 0.4, 0.2, 0.1: of 16 pairs 12 stand right and 2 are ties: 0.8125.
 *
 * @param attack {@code distance} or {@code density-ratio}
 * @param distance {@code gower}, {@code zscore-onehot}, {@code borisov}, {@code gower-pooled-range} or {@code anonymeter}
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.mia-auc",
        spec = "TB-17",
        summary = "How well membership in the training data can be guessed",
        modalities = Modality.TABULAR,
        source = "Shokri et al. 2017, arXiv:1610.05820; DOMIAS, arXiv:2302.12580")
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
        risk = PrivacyRisk.INFERENCE,
        does = "takes people near to a synthetic row for part of the training data",
        knows = "whole rows of people",
        idle = 0.5)
@AutoService(Auditable.class)
public record MiaAuc(Scoring attack, RowDistance distance, List<String> numeric, List<String> categorical)
        implements DistanceMetric {

    /** How the attacker scores. */
    public enum Scoring {
        DISTANCE,
        DENSITY_RATIO
    }

    public MiaAuc() {
        this(Scoring.DISTANCE, RowDistance.GOWER, List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        MembershipAttack made = attack == Scoring.DISTANCE
                ? MembershipAttack.byDistance(this, distance, tables)
                : DensityRatio.attack(tables, columns(tables).numeric());
        double area = made.area();
        return Measurement.of(area)
                .with("auc", area)
                .with("advantage", made.advantage())
                .with("tpr-at-fpr-0.01", made.truePositives(0.01));
    }
}
