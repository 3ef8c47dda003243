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
import io.assay.core.table.ColumnKind;
import java.util.Arrays;

/**
 * Boundary adherence: the share of synthetic values that lie between the least and the greatest value of the reference. A missing value counts against it
 * unless the reference has missing values too; then it is left out. Without {@code column} the value is the mean over all columns of numbers.
 *
 * <p>Read: 1 means that no value leaves the range of the real data; what leaves it may be impossible (an age of 300) or merely new.
 *
 * <p>Misleads when the reference is small: then its range is too narrow, and good values lie outside.
 *
 * <p>Worked example: reference 1, 2, 3; synthetic 1, missing, 4: only 1 is inside, so 1/3.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.boundary-adherence",
        spec = "TB-03",
        summary = "Share of numbers within the range of the reference",
        modalities = Modality.TABULAR,
        source = "SDMetrics BoundaryAdherence")
@Measures(value = Dimension.VALIDITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record BoundaryAdherence(String column) implements ColumnMetric {

    public BoundaryAdherence() {
        this("");
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.numeric();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        double[] reference = Numbers.there(tables.reference(), name, "reference");
        double low = reference[0];
        double high = reference[reference.length - 1];
        boolean missingIsFine = reference.length < tables.reference().size();
        double[] synthetic = missingIsFine
                ? tables.synthetic().sorted(name)
                : tables.synthetic().numbers(name);
        if (synthetic.length == 0) {
            throw new NothingToMeasure("column " + name + " has no value in the synthetic data");
        }
        long inside =
                Arrays.stream(synthetic).filter(x -> x >= low && x <= high).count();
        return Measurement.rate(inside, synthetic.length);
    }
}
