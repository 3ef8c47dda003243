package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Cost;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import io.assay.learn.MaximumLikelihood;
import java.util.Arrays;
import java.util.List;

/**
 * Propensity score: the mean of (p - c)^2, p the probability of being synthetic that a logistic regression without penalty gives to the rows it was trained on, c the
 * share of synthetic rows. The value is that by what is expected of equal data, (k - 1)(1 - c)^2 c / N with k coefficients.
 *
 * <p>Read: about 1 means that the data cannot be told from the reference by a linear model; 10 is easily told.
 *
 * <p>Misleads when columns depend on each other: then there is nothing to measure; name columns that do not. Columns of categories are left out unless named.
 *
 * <p>Worked example: probabilities 0.5, 0.6, 0.4, 0.7, 0.3 with c = 0.5: squares 0, 0.01, 0.01, 0.04, 0.04, their mean 0.02.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for none
 */
@About(
        id = "tabular.propensity",
        spec = "TB-X1",
        summary = "How well a linear model tells both tables apart, by chance's share",
        modalities = Modality.TABULAR,
        source = "Woo et al. 2009; Snoke et al. 2018, arXiv:1604.06651")
@Measures(
        value = Dimension.FIDELITY,
        goal = Goal.LOWER,
        lower = 0,
        needs = Role.REFERENCE,
        identical = 0,
        cost = Cost.STANDARD)
@AutoService(Auditable.class)
public record Propensity(List<String> numeric, List<String> categorical) implements TableMetric {

    public Propensity() {
        this(List.of(), List.of());
    }

    @Override
    public int sampleMax() {
        return PAIRS_MAX;
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Selection all = Selection.of(tables.synthetic().schema(), numeric, categorical);
        Selection columns =
                new Selection(all.numeric(), categorical.isEmpty() ? List.of() : all.categorical()).notEmpty();
        double[][] x = Stacked.rows(tables, columns);
        int made = tables.synthetic().size();
        double c = (double) made / x.length;
        double[] p = MaximumLikelihood.inSample(x, Stacked.synthetic(x.length, made))
                .orElseThrow(() -> new NothingToMeasure(
                        "columns depend on each other or part both tables, so that no weights are best"));
        double square = Arrays.stream(p).map(one -> (one - c) * (one - c)).sum() / p.length;
        int k = x[0].length + 1;
        double expected = (k - 1) * (1 - c) * (1 - c) * c / x.length;
        return Measurement.of(square / expected)
                .with("pmse", square)
                .with("expected-pmse", expected)
                .with("ratio", square / expected)
                .with("k", k);
    }
}
