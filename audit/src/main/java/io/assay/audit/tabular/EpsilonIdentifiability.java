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
import java.util.stream.IntStream;

/**
 * Epsilon-identifiability: the share of real rows that are nearer to a synthetic row than to any other real one, columns weighted by the inverse of their
 * entropy, so that rare values count more. With a holdout the privacy loss stands beside it: the share less that of the holdout.
 *
 * <p>Read: near 0.5 the data is as near to real rows as they are to each other; a privacy loss above 0 is a leak.
 *
 * <p>Misleads when real rows repeat: they are at no distance from each other, and can never be identified.
 *
 * <p>Worked example: of 600 reference rows 236 are nearer to a synthetic one: 0.393; of the holdout 0.385, so the loss is 0.008.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.epsilon-identifiability",
        spec = "P21",
        summary = "Share of real rows nearer to synthetic than to real ones",
        modalities = Modality.TABULAR,
        source = "Yoon et al. 2020, ADS-GAN; syntheval")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.LOWER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "1, but for real rows that repeat",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record EpsilonIdentifiability(List<String> numeric, List<String> categorical) implements DistanceMetric {

    public EpsilonIdentifiability() {
        this(List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        double reference = identified(tables, Role.REFERENCE);
        Measurement measured = Measurement.of(reference).with("reference", reference);
        if (!tables.has(Role.HOLDOUT)) {
            return measured;
        }
        double holdout = identified(tables, Role.HOLDOUT);
        return measured.with("holdout", holdout).with("privacy-loss", reference - holdout);
    }

    private double identified(TableSet tables, Role role) {
        Neighbours made = Neighbours.of(WeightedGower.between(tables, role, Role.SYNTHETIC, columns(tables)), 1, false);
        Neighbours own = Neighbours.of(WeightedGower.between(tables, role, role, columns(tables)), 1, true);
        return (double) IntStream.range(0, made.size())
                        .filter(i -> made.first(i) < own.first(i))
                        .count()
                / made.size();
    }
}
