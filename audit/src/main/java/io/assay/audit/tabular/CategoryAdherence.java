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
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * Category adherence: the share of synthetic values whose category occurs in the reference. A missing value counts against it unless the reference has
 * missing values too. Without {@code column} the value is the mean over all columns of categories.
 *
 * <p>Read: 1 means that no category was made up. What is new may be a slip of the pen (Femle) or a real category that the reference lacks.
 *
 * <p>Misleads when categories are rare: a small reference lacks many, and good data lose.
 *
 * <p>Worked example: reference a, b, c; synthetic a, d, c, a: three of four are known, 0.75.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.category-adherence",
        spec = "TB-04",
        summary = "Share of values whose category the reference knows",
        modalities = Modality.TABULAR,
        source = "SDMetrics CategoryAdherence")
@Measures(value = Dimension.VALIDITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record CategoryAdherence(String column) implements ColumnMetric {

    public CategoryAdherence() {
        this("");
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.categorical();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        Set<String> known = tables.reference().counts(name).keySet();
        NavigableMap<String, Integer> synthetic =
                new TreeMap<>(tables.synthetic().counts(name));
        long all = Frequencies.sum(synthetic);
        synthetic.keySet().retainAll(known);
        return Measurement.rate(Frequencies.sum(synthetic), all);
    }
}
