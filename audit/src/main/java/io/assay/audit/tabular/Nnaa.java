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
 * Nearest neighbour adversarial accuracy: how often a row's nearest other row is of its own table: half the share of real rows that are farther from the
 * synthetic than from other real rows, plus half the share of synthetic rows farther from the real than from other synthetic ones. With a holdout the privacy
 * loss stands beside it: the value against the holdout less that against the reference.
 *
 * <p>Read: 0.5 means that both cannot be told apart; near 1 they lie apart; near 0 each row has its copy on the other side. A privacy loss above 0 means that the
 * data is nearer to what the generator saw than to what it did not.
 *
 * <p>Misleads when sizes differ: rows of the larger table are nearer to each other for that reason alone; the larger one is cut.
 *
 * <p>Worked example: both real rows farther from the synthetic than from each other (1), one of two synthetic rows likewise (0.5): 0.75.
 *
 * @param distance {@code gower}, {@code zscore-onehot}, {@code borisov}, {@code gower-pooled-range} or {@code anonymeter}
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.nnaa",
        spec = "P21",
        summary = "How often the nearest row is of the same table",
        modalities = Modality.TABULAR,
        source = "Yale et al. 2020, Neurocomputing 416")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.TARGET,
        lower = 0,
        upper = 1,
        target = 0.5,
        needs = Role.REFERENCE,
        identical = 0,
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Nnaa(RowDistance distance, List<String> numeric, List<String> categorical) implements DistanceMetric {

    public Nnaa() {
        this(RowDistance.GOWER, List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet given, Context context) {
        double reference = accuracy(Role.REFERENCE, given.even(Role.REFERENCE, Role.SYNTHETIC));
        Measurement measured = Measurement.of(reference).with("nnaa-reference", reference);
        if (!given.has(Role.HOLDOUT)) {
            return measured;
        }
        double holdout = accuracy(Role.HOLDOUT, given.even(Role.HOLDOUT, Role.SYNTHETIC));
        return measured.with("nnaa-holdout", holdout).with("privacy-loss", holdout - reference);
    }

    private double accuracy(Role real, TableSet tables) {
        return (apart(real, Role.SYNTHETIC, tables) + apart(Role.SYNTHETIC, real, tables)) / 2;
    }

    /** The share of rows that are farther from the other table than from their own. */
    private double apart(Role one, Role other, TableSet tables) {
        Neighbours across = nearest(distance, one, other, 1, tables);
        Neighbours within = nearest(distance, one, one, 1, tables);
        return (double) IntStream.range(0, across.size())
                        .filter(i -> across.first(i) > within.first(i))
                        .count()
                / across.size();
    }
}
