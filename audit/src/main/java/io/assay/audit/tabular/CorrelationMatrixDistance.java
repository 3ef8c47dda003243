package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Correlation matrix distance: the root of the sum of squared differences (Frobenius) of the Pearson correlations of columns of numbers in synthetic and
 * reference data, over the whole matrix; beside it the mean and the greatest difference.
 *
 * <p>Read: 0 means equal correlations. It grows with the number of columns; the mean does not.
 *
 * <p>Misleads when relations are not linear. Columns that are constant on a side are left out.
 *
 * <p>Worked example: two columns with r = 0.5 and r' = 0.2: the difference 0.3 stands twice in the matrix: 0.3 * 1.4142 = 0.4243.
 *
 * @param numeric columns of numbers; empty for all
 */
@About(
        id = "tabular.correlation-matrix-distance",
        spec = "TB-X1",
        summary = "Distance of the correlation matrices",
        modalities = Modality.TABULAR,
        source = "Frobenius norm")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record CorrelationMatrixDistance(List<String> numeric) implements WholeMetric {

    public CorrelationMatrixDistance() {
        this(List.of());
    }

    @Override
    public Measurement measure(ColumnSet tables) {
        List<String> columns =
                Selection.of(tables.synthetic().schema(), numeric, List.of()).numeric();
        double squares = 0;
        double sum = 0;
        double most = 0;
        int n = 0;
        for (String[] pair : PairScores.of(columns)) {
            OptionalDouble real = Numbers.correlation(tables.reference(), pair[0], pair[1], false);
            OptionalDouble made = Numbers.correlation(tables.synthetic(), pair[0], pair[1], false);
            if (real.isPresent() && made.isPresent()) {
                double gap = Math.abs(real.getAsDouble() - made.getAsDouble());
                squares += 2 * gap * gap;
                sum += gap;
                most = Math.max(most, gap);
                n++;
            }
        }
        if (n == 0) {
            throw new NothingToMeasure("no two columns of numbers have a correlation");
        }
        double frobenius = StrictMath.sqrt(squares);
        return Measurement.of(frobenius)
                .size(n)
                .with("frobenius", frobenius)
                .with("mean-abs-upper", sum / n)
                .with("max-abs", most);
    }
}
