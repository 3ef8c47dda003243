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
 * Range coverage: how much of the range of the reference the synthetic numbers reach: 1 - the shares of it that are left out below and above, at least
 * 0. Without {@code column} the value is the mean over all columns of numbers.
 *
 * <p>Read: 1 means that the extremes are reached, 0.5 that half of the range stays empty.
 *
 * <p>Misleads when a single outlier spans the range: two extreme values are enough for 1, whatever lies between.
 *
 * <p>Worked example: reference 0 to 10, synthetic 0 to 5: half of the range is left out, so 0.5.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.range-coverage",
        spec = "TB-X3",
        summary = "How much of the range of the reference is reached",
        modalities = Modality.TABULAR,
        source = "SDMetrics RangeCoverage")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record RangeCoverage(String column) implements ColumnMetric {

    public RangeCoverage() {
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
        double range = columns.range();
        double below = Math.max(0, (synthetic[0] - reference[0]) / range);
        double above = Math.max(0, (reference[reference.length - 1] - synthetic[synthetic.length - 1]) / range);
        return Measurement.of(Math.max(0, 1 - (below + above)));
    }
}
