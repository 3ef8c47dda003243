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
import java.util.Set;

/**
 * Category coverage: the share of the categories of the reference that occur in the synthetic data; missing values are left out. Without {@code column} the
 * value is the mean over all columns of categories.
 *
 * <p>Read: 1 means that no category was lost. What is lost first are rare groups, so look at which.
 *
 * <p>Misleads when sizes differ: a smaller table holds fewer rare categories, whoever made it.
 *
 * <p>Worked example: the reference has a, b, c, the synthetic data a and d: one of three, 1/3.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.category-coverage",
        spec = "TB-X3",
        summary = "Share of the categories of the reference that occur",
        modalities = Modality.TABULAR,
        source = "SDMetrics CategoryCoverage")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record CategoryCoverage(String column) implements ColumnMetric {

    public CategoryCoverage() {
        this("");
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.categorical();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        Set<String> reference = Nulls.DROP.counts(tables.reference(), name).keySet();
        Set<String> synthetic = tables.synthetic().counts(name).keySet();
        if (reference.isEmpty()) {
            throw new NothingToMeasure("column " + name + " has no value in the reference data");
        }
        return Measurement.rate(reference.stream().filter(synthetic::contains).count(), reference.size());
    }
}
