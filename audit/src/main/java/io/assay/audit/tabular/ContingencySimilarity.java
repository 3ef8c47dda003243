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
import java.util.List;

/**
 * Contingency similarity: 1 - half the sum of the differences of the joint frequencies of two columns of categories in synthetic and reference data. A missing
 * value is a category. The value is the mean over all pairs.
 *
 * <p>Read: 1 means that every two categories come together as often as in the reference.
 *
 * <p>Misleads when there are many categories: the table of their pairs is then so sparse that real data are far from other real data. Compare with the value
 * that real data get.
 *
 * <p>Worked example: (x,p), (x,p), (y,q), (y,q) against (x,q), (x,q), (y,p), (y,p): no pair in common, so 0, though each column alone is right.
 *
 * @param categorical columns to pair; empty for all of categories
 */
@About(
        id = "tabular.contingency-similarity",
        spec = "TB-08",
        summary = "Likeness of the joint frequencies of categories",
        modalities = Modality.TABULAR,
        source = "SDMetrics ContingencySimilarity; TabSyn, arXiv:2310.09656")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record ContingencySimilarity(List<String> categorical) implements WholeMetric {

    public ContingencySimilarity() {
        this(List.of());
    }

    @Override
    public Measurement measure(ColumnSet tables) {
        List<String> columns = Selection.of(tables.synthetic().schema(), List.of(), categorical)
                .categorical();
        PairScores scores = new PairScores();
        for (String[] pair : PairScores.of(columns)) {
            scores.add(
                    pair, 1 - Joint.totalVariation(joint(tables.synthetic(), pair), joint(tables.reference(), pair)));
        }
        return scores.measurement();
    }

    private static Joint joint(Columns table, String[] pair) {
        return Joint.of(table.factor(pair[0]), table.factor(pair[1]));
    }
}
