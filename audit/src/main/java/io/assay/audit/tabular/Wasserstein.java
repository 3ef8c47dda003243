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
import io.assay.core.table.ColumnKind;

/**
 * Wasserstein-1 distance of a column of numbers: the area between the cumulative distributions, which is how far values must be moved. The value is the distance
 * by the standard deviation (over n) of the reference; beside it the plain one, and by the range and the inter-quartile range. Without {@code column} the value is
 * the mean over all columns of numbers.
 *
 * <p>Read: 0 means equal distributions; 0.1 that values are off by a tenth of a standard deviation on the mean.
 *
 * <p>Misleads when there are outliers: the standard deviation is then large, and the distance looks small.
 *
 * <p>Worked example: 0, 1, 3 against 5, 6, 8: each value is 5 off, so the plain distance is 5; the deviation is 1.247, so 4.009.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.wasserstein",
        spec = "TB-X1",
        summary = "How far numbers must be moved to match the reference",
        modalities = Modality.TABULAR,
        source = "Kantorovich 1942; scipy.stats.wasserstein_distance")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record Wasserstein(String column) implements ColumnMetric {

    public Wasserstein() {
        this("");
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.numeric();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        NumberColumns columns = NumberColumns.of(tables, name);
        double[] reference = columns.reference();
        double[] synthetic = columns.synthetic();
        double distance = StepFunctions.area(synthetic, reference, gap -> gap);
        double deviation = Numbers.deviation(reference);
        double range = columns.range();
        double quartiles = Numbers.quantile(reference, 0.75) - Numbers.quantile(reference, 0.25);
        Measurement measured = Measurement.of(distance / deviation)
                .with("w1", distance)
                .with("by-std", distance / deviation)
                .with("by-range", distance / range);
        return quartiles == 0 ? measured : measured.with("by-iqr", distance / quartiles);
    }
}
