package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.audit.stats.KolmogorovSmirnov;
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
 * Complement of the Kolmogorov-Smirnov statistic: 1 - the largest difference of the cumulative distributions of a number in the synthetic and the
 * reference data. Missing values are left out, dates are seconds. Without {@code column} the value is the mean over all columns of numbers and dates; beside
 * it stands the value of each.
 *
 * <p>Read: 1 means equal distributions, 0 that all values of one side lie below all of the other. The statistic is 1 less the value; p is the chance of
 * so large a statistic between samples of one distribution.
 *
 * <p>Misleads when columns are right one by one and wrong together: it sees no relation between columns. With many rows p is tiny for differences
 * that nobody would notice.
 *
 * <p>Worked example: 1, 2, 2, 3 against 2, 3, 4, 4: up to 2 lie 3/4 and 1/4, so the statistic is 1/2 and the complement 0.5.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.ks-complement",
        spec = "TB-05",
        summary = "Likeness of the distributions of numbers (KS)",
        modalities = Modality.TABULAR,
        source = "Smirnov 1948; SDMetrics KSComplement; TabSyn, arXiv:2310.09656")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record KsComplement(String column) implements ColumnMetric {

    public KsComplement() {
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
        double statistic = KolmogorovSmirnov.statistic(synthetic, reference);
        return Measurement.of(1 - statistic)
                .with("complement", 1 - statistic)
                .with("statistic", statistic)
                .with("p-asymptotic", KolmogorovSmirnov.chance(statistic, synthetic.length, reference.length))
                .chart(ColumnCharts.histogram(name, synthetic, reference));
    }
}
