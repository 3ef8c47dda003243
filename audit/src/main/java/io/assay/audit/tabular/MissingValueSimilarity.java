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
 * Likeness of the shares of missing values: 1 - |share in the reference - share in the synthetic data|. Without {@code column} the value is the mean over
 * all columns.
 *
 * <p>Read: 1 means equally many missing values; 0.9 that their share is off by a tenth of the rows.
 *
 * <p>Misleads when values are missing together or for a reason: only how many are missing is compared, not where.
 *
 * <p>Worked example: of four reference values one is missing, of four synthetic ones none: 1 - 0.25 = 0.75.
 *
 * @param column the one column to look at; empty for all
 */
@About(
        id = "tabular.missing-value-similarity",
        spec = "P21",
        summary = "Likeness of the shares of missing values",
        modalities = Modality.TABULAR,
        source = "SDMetrics MissingValueSimilarity")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record MissingValueSimilarity(String column) implements ColumnMetric {

    public MissingValueSimilarity() {
        this("");
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return true;
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        return Measurement.of(1 - Math.abs(share(tables.reference(), name) - share(tables.synthetic(), name)));
    }

    private static double share(Columns table, String name) {
        return (double) table.missing(name) / table.size();
    }
}
