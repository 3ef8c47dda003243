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

/**
 * Mixed contingency similarity: a column of numbers is cut into bins, and its joint frequencies with a column of categories are compared as in the contingency
 * similarity. By default the bins are the deciles of the reference, values outside form two bins of their own, a missing value is a bin. The value is the
 * mean over all pairs of a column of numbers and one of categories.
 *
 * <p>Read: 1 means that each category has the numbers it has in the reference.
 *
 * <p>Misleads when categories are many or rows few: compare with the value that real data get. The form {@code sdmetrics-report} cuts each table at its own
 * edges, as the report of SDMetrics does, and is blind to shift and scale.
 *
 * <p>Worked example: all heights of m above and all of f below the median in the reference, the other way round in the synthetic data: no bin in common,
 * 0.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 * @param bins {@code deciles} or {@code equal-width} of the reference, or {@code sdmetrics-report}
 */
@About(
        id = "tabular.mixed-contingency",
        spec = "TB-09",
        summary = "Likeness of the joint frequencies of numbers and categories",
        modalities = Modality.TABULAR,
        source = "TabSyn, arXiv:2310.09656, App. E.3; SDMetrics ContingencySimilarity")
@Measures(value = Dimension.FIDELITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 1)
@AutoService(Auditable.class)
public record MixedContingency(List<String> numeric, List<String> categorical, Bins bins) implements WholeMetric {

    /** How numbers are cut. */
    public enum Bins {
        DECILES,
        EQUAL_WIDTH,
        SDMETRICS_REPORT;

        /** The bins of a column of a table. */
        Factor of(Columns table, Columns reference, String column) {
            double[] numbers = table.numbers(column);
            double[] real = Numbers.there(reference, column, "reference");
            return switch (this) {
                case DECILES -> closed(numbers, real);
                case EQUAL_WIDTH -> NumericBins.open(numbers, NumericBins.equalWidth(real));
                case SDMETRICS_REPORT ->
                    NumericBins.digitized(numbers, NumericBins.equalWidth(Numbers.there(table, column, "compared")));
            };
        }

        private static Factor closed(double[] numbers, double[] real) {
            double[] edges = NumericBins.deciles(real);
            return NumericBins.closed(numbers, edges.length < 3 ? NumericBins.equalWidth(real) : edges);
        }
    }

    public MixedContingency() {
        this(List.of(), List.of(), Bins.DECILES);
    }

    @Override
    public Measurement measure(ColumnSet tables) {
        Selection columns = Selection.of(tables.synthetic().schema(), numeric, categorical);
        PairScores scores = new PairScores();
        for (String number : columns.numeric()) {
            try {
                Factor made = bins.of(tables.synthetic(), tables.reference(), number);
                Factor real = bins.of(tables.reference(), tables.reference(), number);
                for (String category : columns.categorical()) {
                    Joint ours = Joint.of(made, tables.synthetic().factor(category));
                    Joint theirs = Joint.of(real, tables.reference().factor(category));
                    scores.add(new String[] {number, category}, 1 - Joint.totalVariation(ours, theirs));
                }
            } catch (NothingToMeasure nothing) {
                PairScores.of(List.of(number), columns.categorical()).forEach(scores::without);
            }
        }
        return scores.measurement();
    }
}
