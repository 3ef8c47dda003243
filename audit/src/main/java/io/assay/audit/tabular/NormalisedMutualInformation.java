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

/**
 * Normalised mutual information of columns of categories: mutual information by the mean of both entropies, in synthetic and in reference data. The value is 1 less
 * the mean difference over all pairs. A missing value is a category.
 *
 * <p>Read: 1 means that columns say as much of each other as in the reference.
 *
 * <p>Misleads when categories are many and rows few: columns then seem to say much of each other by chance, on both sides.
 *
 * <p>Worked example: 0.30 in the reference and 0.25 in the synthetic data: 1 - 0.05 = 0.95.
 *
 * @param categorical columns to pair; empty for all of categories
 */
@About(
        id = "tabular.normalised-mutual-information",
        spec = "P21",
        summary = "Likeness of the mutual information of categories",
        modalities = Modality.TABULAR,
        source = "Strehl & Ghosh 2002; scikit-learn; syntheval")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record NormalisedMutualInformation(List<String> categorical) implements WholeMetric {

    public NormalisedMutualInformation() {
        this(List.of());
    }

    @Override
    public Measurement measure(ColumnSet tables) {
        List<String> columns = Selection.of(tables.synthetic().schema(), List.of(), categorical)
                .categorical();
        PairScores scores = new PairScores();
        Map<String, Double> values = new LinkedHashMap<>();
        for (String[] pair : PairScores.of(columns)) {
            double real = of(tables.reference(), pair);
            double made = of(tables.synthetic(), pair);
            scores.add(pair, 1 - Math.abs(real - made));
            values.put(pair[0] + "|" + pair[1] + ".reference", real);
            values.put(pair[0] + "|" + pair[1] + ".synthetic", made);
        }
        Measurement all = scores.measurement();
        for (Map.Entry<String, Double> one : values.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    private static double of(Columns table, String[] pair) {
        return Joint.of(table.factor(pair[0]), table.factor(pair[1])).normalisedMutual();
    }
}
