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
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Distance to the closest record: how far each synthetic row is from its nearest reference row. The value is the median; beside it stand mean, least,
 * 5th percentile and the share of rows at no distance, in every direction: synthetic to reference, to holdout, and holdout to reference as the control. By
 * default Gower's distance: the mean over columns of |difference| by the range of the searched table, and 0 or 1 for categories.
 *
 * <p>Read: small values mean copies; compare with holdout to reference, which is how near real rows are to each other. The 5th percentile tells more of
 * copies than the median.
 *
 * <p>Misleads when taken for proof of privacy: the mean does not see a few copied outliers, and far rows can still tell of people. Read the attacks too.
 *
 * <p>Worked example: reference 0, 5, 8, 9, 10 of range 10; synthetic 3 and 5: distances 2/10 and 0.
 *
 * @param distance {@code gower}, {@code zscore-onehot}, {@code borisov}, {@code gower-pooled-range} or {@code anonymeter}
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.dcr",
        spec = "TB-14",
        summary = "Distance of synthetic rows to the closest real row",
        modalities = Modality.TABULAR,
        source = "Borisov et al. 2023, arXiv:2210.06280; Gower 1971; SDMetrics")
@Measures(
        value = Dimension.PRIVACY,
        goal = Goal.HIGHER,
        lower = 0,
        needs = Role.REFERENCE,
        identical = 0,
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Dcr(RowDistance distance, List<String> numeric, List<String> categorical) implements DistanceMetric {

    private static final double EXACT = 1e-6;

    public Dcr() {
        this(RowDistance.GOWER, List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Neighbours main = nearest(distance, Role.SYNTHETIC, Role.REFERENCE, 1, tables);
        double median = Numbers.median(main.firsts());
        Measurement measured = Measurement.of(median)
                .with("mean", Numbers.mean(main.firsts()))
                .with("median", median)
                .evidence(Nearness.findings(tables.synthetic(), tables.reference(), main, columns(tables)));
        if (tables.reference().size() > 1) {
            measured = measured.with(
                    "mean-second",
                    Numbers.mean(nearest(distance, Role.SYNTHETIC, Role.REFERENCE, 2, tables)
                            .lasts()));
        }
        measured = with(measured, "synthetic->reference", main);
        measured = direction(measured, Role.REFERENCE, Role.SYNTHETIC, tables);
        if (tables.has(Role.HOLDOUT)) {
            measured = direction(measured, Role.SYNTHETIC, Role.HOLDOUT, tables);
            measured = direction(measured, Role.HOLDOUT, Role.REFERENCE, tables);
        }
        return measured;
    }

    private Measurement direction(Measurement measured, Role query, Role index, TableSet tables) {
        return with(measured, query.id() + "->" + index.id(), nearest(distance, query, index, 1, tables));
    }

    private static Measurement with(Measurement measured, String direction, Neighbours nearest) {
        double[] sorted = nearest.firsts();
        Arrays.sort(sorted);
        long exact = Arrays.stream(sorted).filter(d -> d < EXACT).count();
        return measured.with(direction + ".mean", Numbers.mean(sorted))
                .with(direction + ".median", Numbers.quantile(sorted, 0.5))
                .with(direction + ".min", sorted[0])
                .with(direction + ".p5", Numbers.quantile(sorted, 0.05))
                .with(direction + ".exact-share", (double) exact / sorted.length);
    }
}
