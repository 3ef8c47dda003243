package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Require;
import io.assay.core.Role;
import io.assay.core.table.ColumnKind;

/**
 * Population stability index of a column: sum of (q - p) ln(q / p), p the shares in the reference, q in the synthetic data, by categories or bins at the deciles of
 * the reference; shares under 1e-6 are raised to that. Beside it stand both divergences of Kullback and Leibler. Without {@code column} the value is the mean over
 * all columns.
 *
 * <p>Read: below 0.1 is usually called stable, above 0.25 shifted.
 *
 * <p>Misleads when a category is missing on one side: the value then says mostly how small 1e-6 is.
 *
 * <p>Worked example: four times 0.25 against 0.1, 0.2, 0.3, 0.4: 0.2282.
 *
 * @param column the one column to look at; empty for all
 * @param epsilon the least share
 */
@About(
        id = "tabular.population-stability",
        spec = "TB-X1",
        summary = "Population stability index and Kullback-Leibler divergences",
        modalities = Modality.TABULAR,
        source = "Siddiqi 2006; Kullback & Leibler 1951")
@Measures(value = Dimension.FIDELITY, goal = Goal.LOWER, lower = 0, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record PopulationStability(String column, double epsilon) implements ColumnMetric {

    public PopulationStability() {
        this("", 1e-6);
    }

    public PopulationStability {
        Require.that(epsilon > 0 && epsilon < 1, "epsilon must lie between 0 and 1, but was %s", epsilon);
    }

    @Override
    public boolean appliesTo(ColumnKind kind) {
        return kind.numeric() || kind.categorical();
    }

    @Override
    public Measurement measure(String name, ColumnSet tables) {
        BinnedShares shares = BinnedShares.of(tables, name);
        double forth = divergence(shares.synthetic(), shares.reference());
        double back = divergence(shares.reference(), shares.synthetic());
        return Measurement.of(Math.max(0, forth + back))
                .with("psi", forth + back)
                .with("kl-synthetic-reference", forth)
                .with("kl-reference-synthetic", back);
    }

    private double divergence(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            double p = Math.max(epsilon, a[i]);
            sum += p * StrictMath.log(p / Math.max(epsilon, b[i]));
        }
        return sum;
    }
}
