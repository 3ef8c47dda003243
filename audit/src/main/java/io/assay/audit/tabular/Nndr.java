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
import io.assay.core.Require;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Nearest neighbour distance ratio: the distance of each row to its nearest row of the searched table by that to the second nearest; 0/0 counts as 1. The value
 * is the 5th percentile; beside it stand mean, median and the tenth smallest.
 *
 * <p>Read: values near 0 are rows that sit beside one real row, far from all others: the mark of copied outliers. Compare with the direction from holdout to
 * reference.
 *
 * <p>Misleads when rows repeat in the real data: a copy of a repeated row has the ratio 1.
 *
 * <p>Worked example: distances 0.2 and 0.8 to the two nearest rows: 0.25.
 *
 * @param direction from which role to which: {@code synthetic->reference}, {@code holdout->reference}
 * @param distance {@code gower}, {@code zscore-onehot}, {@code borisov}, {@code gower-pooled-range} or {@code anonymeter}
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.nndr",
        spec = "TB-16",
        summary = "Ratio of the distances to the nearest two real rows",
        modalities = Modality.TABULAR,
        source = "CTAB-GAN, arXiv:2102.08369")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.HIGHER,
        lower = 0,
        upper = 1,
        needs = Role.REFERENCE,
        identicalVaries = "each row lies at no distance from itself, but rows that repeat have the ratio 1",
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Nndr(String direction, RowDistance distance, List<String> numeric, List<String> categorical)
        implements DistanceMetric {

    private static final int TENTH = 9;

    public Nndr() {
        this("synthetic->reference", RowDistance.GOWER, List.of(), List.of());
    }

    public Nndr {
        Require.that(
                direction.matches("(synthetic|reference|holdout)->(synthetic|reference|holdout)"),
                "direction must be as synthetic->reference, but was %s",
                direction);
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    private static Role role(String id) {
        return Role.valueOf(id.toUpperCase(Locale.ROOT));
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        int arrow = direction.indexOf("->");
        Role query = role(direction.substring(0, arrow));
        Role index = role(direction.substring(arrow + 2));
        Neighbours two = nearest(distance, query, index, 2, tables);
        double[] ratios = new double[two.size()];
        long zeros = 0;
        for (int i = 0; i < ratios.length; i++) {
            double second = two.distance()[i][1];
            zeros += second == 0 ? 1 : 0;
            ratios[i] = second == 0 ? 1 : two.first(i) / second;
        }
        Arrays.sort(ratios);
        double p5 = Numbers.quantile(ratios, 0.05);
        return Measurement.of(p5)
                .with("mean", Math.min(1, Numbers.mean(ratios)))
                .with("median", Numbers.quantile(ratios, 0.5))
                .with("p5", p5)
                .with("tenth-smallest", ratios[Math.min(TENTH, ratios.length - 1)])
                .with("zero-over-zero", zeros);
    }
}
