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
 * Likeness of a statistic of a number: 1 - |statistic in the reference - in the synthetic data| by the range of the reference, at least 0. The value is that
 * of the mean; beside it stand those of the median and the standard deviation (n - 1). Without {@code column} the value is the mean over all columns.
 *
 * <p>Read: 1 means the same statistic, 0.9 that it is off by a tenth of the range.
 *
 * <p>Misleads when the range is wide because of outliers: then any mean is near any other.
 *
 * <p>Worked example: reference 0, 5, 10 and synthetic 1, 6, 11: the means 5 and 6 differ by a tenth of the range 10, so 0.9.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.statistic-similarity",
        spec = "P21",
        summary = "Likeness of mean, median and standard deviation",
        modalities = Modality.TABULAR,
        source = "SDMetrics StatisticSimilarity")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record StatisticSimilarity(String column) implements ColumnMetric {

    public StatisticSimilarity() {
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
        double mean = likeness(Numbers.mean(reference), Numbers.mean(synthetic), range);
        Measurement alike = Measurement.of(mean)
                .with("mean", mean)
                .with("median", likeness(Numbers.median(reference), Numbers.median(synthetic), range));
        return synthetic.length < 2
                ? alike
                : alike.with("std", likeness(deviation(reference), deviation(synthetic), range));
    }

    private static double likeness(double one, double other, double range) {
        return Math.max(0, 1 - Math.abs(one - other) / range);
    }

    private static double deviation(double[] numbers) {
        return StrictMath.sqrt(Numbers.squares(numbers) / (numbers.length - 1));
    }
}
