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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Univariate accuracy with its ceiling: 1 - the total variation of the shares of categories, or of numbers in bins at the deciles of the reference, as a mean over
 * columns. Beside it the expected maximum: what rows drawn from the reference itself would get on the mean.
 *
 * <p>Read: compare with the maximum: as high means as good as real data of this size.
 *
 * <p>Misleads when above the maximum: data can fit the reference better than chance allows, if it is the reference, copied.
 *
 * <p>Worked example: two even categories and two rows: a draw is off by 1/2 half of the time, so the expected maximum is 0.75.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.univariate-accuracy",
        spec = "P21",
        summary = "Likeness of the columns one by one, with its ceiling",
        modalities = Modality.TABULAR,
        source = "mostlyai-qa")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record UnivariateAccuracy(List<String> numeric, List<String> categorical) implements WholeMetric {

    public UnivariateAccuracy() {
        this(List.of(), List.of());
    }

    @Override
    public Measurement measure(ColumnSet tables) {
        Map<String, Double> values = new LinkedHashMap<>();
        double sum = 0;
        double ceiling = 0;
        int n = 0;
        for (String column : Selection.of(tables.synthetic().schema(), numeric, categorical)
                .notEmpty()
                .all()) {
            BinnedShares shares = BinnedShares.of(tables, column);
            double accuracy = 1 - Frequencies.totalVariation(shares.synthetic(), shares.reference());
            double most = ceiling(shares);
            values.put("by-column." + column + ".accuracy", accuracy);
            values.put("by-column." + column + ".expected-maximum", most);
            sum += accuracy;
            ceiling += most;
            n++;
        }
        Measurement all = Measurement.of(sum / n).with("mean", sum / n).with("expected-maximum", ceiling / n);
        for (Map.Entry<String, Double> one : values.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    private static double ceiling(BinnedShares shares) {
        double off = 0;
        for (double p : shares.reference()) {
            off += p > 0 && p < 1 ? meanDeviation(shares.rows(), p) : 0;
        }
        return 1 - off / 2;
    }

    /** E|k/n - p| of a binomial k: de Moivre's 2 (1-p) m C(n,m) p^m (1-p)^(n-m) / n, m = floor(np) + 1. */
    static double meanDeviation(int n, double p) {
        int m = (int) Math.floor(n * p) + 1;
        double logChoose = LogGamma.value(n + 1.0) - LogGamma.value(m + 1.0) - LogGamma.value(n - m + 1.0);
        double log = logChoose + m * StrictMath.log(p) + (n - m + 1) * StrictMath.log1p(-p);
        return 2.0 * m / n * StrictMath.exp(log);
    }
}
