package io.assay.audit.tabular;

import com.google.auto.service.AutoService;
import io.assay.core.About;
import io.assay.core.Auditable;
import io.assay.core.Context;
import io.assay.core.Dimension;
import io.assay.core.Goal;
import io.assay.core.Measurement;
import io.assay.core.Measures;
import io.assay.core.Modality;
import io.assay.core.Role;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Row novelty: the share of synthetic rows that are not equal to a reference row in every column. Beside it: the share of different rows among the synthetic ones,
 * the identical matches with the reference and, as the control, with the holdout, the share of rows that are both new and single, the form of SDMetrics (a number
 * within 1 % counts as equal), and the hitting rate: the share of reference rows with a synthetic row within a thirtieth of the range.
 *
 * <p>Read: 1 means no copies. Compare the identical matches with those of the holdout: common rows repeat by chance in honest data too.
 *
 * <p>Misleads when rows hold a number with many digits: then nothing is ever equal, and near copies go unseen; read the distances.
 *
 * <p>Worked example: synthetic 101, 98.9, 100.5 against reference 100: all are new to the letter; within 1 % of the synthetic value only 98.9 is: 1/3.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.row-novelty",
        spec = "TB-X3",
        summary = "Share of rows that are no copies of real ones",
        modalities = Modality.TABULAR,
        source = "SDMetrics NewRowSynthesis; syntheval")
@Measures(value = Dimension.DIVERSITY, goal = Goal.HIGHER, lower = 0, upper = 1, needs = Role.REFERENCE, identical = 0)
@AutoService(Auditable.class)
public record RowNovelty(List<String> numeric, List<String> categorical) implements DistanceMetric {

    private static final double NEAR = 0.01;
    private static final double HIT = 30;

    public RowNovelty() {
        this(List.of(), List.of());
    }

    @Override
    public Set<Role> reads() {
        return Set.of(Role.SYNTHETIC, Role.REFERENCE, Role.HOLDOUT);
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
        Selection columns = columns(tables);
        RowCells synthetic = RowCells.of(tables.synthetic(), columns);
        RowCells reference = RowCells.of(tables.reference(), columns);
        Set<List<Object>> real = new HashSet<>(reference.rows());
        Set<List<Object>> different = new HashSet<>(synthetic.rows());
        int n = synthetic.rows().size();
        long copies = synthetic.rows().stream().filter(real::contains).count();
        long differentNew =
                different.stream().filter(row -> !real.contains(row)).count();
        Measurement measured = Measurement.rate(n - copies, n)
                .with("novelty", (double) (n - copies) / n)
                .with("identical-match-share", (double) copies / n)
                .with("row-uniqueness", (double) different.size() / n)
                .with("novel-and-unique", (double) differentNew / n)
                .with("new-row-synthesis", unmatched(synthetic, reference))
                .with("hitting-rate", hit(reference, synthetic, ranges(tables.reference(), columns)));
        if (tables.has(Role.HOLDOUT)) {
            List<List<Object>> unseen = RowCells.of(tables.holdout(), columns).rows();
            long matches = unseen.stream().filter(real::contains).count();
            measured = measured.with("identical-match-share-of-holdout", (double) matches / unseen.size());
        }
        return measured;
    }

    private static double unmatched(RowCells synthetic, RowCells reference) {
        Map<List<String>, List<Integer>> byNames = reference.byNames();
        long matched = IntStream.range(0, synthetic.numbers().length)
                .filter(i -> byNames.getOrDefault(synthetic.names().get(i), List.of()).stream()
                        .anyMatch(j -> near(synthetic.numbers()[i], reference.numbers()[j])))
                .count();
        return 1 - (double) matched / synthetic.numbers().length;
    }

    private static boolean near(double[] made, double[] real) {
        for (int k = 0; k < made.length; k++) {
            boolean missing = Double.isNaN(made[k]) && Double.isNaN(real[k]);
            if (!missing && !(Math.abs(made[k] - real[k]) <= NEAR * Math.abs(made[k]))) {
                return false;
            }
        }
        return true;
    }

    private static double[] ranges(Table table, Selection columns) {
        return columns.numeric().stream()
                .map(table::sorted)
                .mapToDouble(sorted -> sorted.length == 0 ? 0 : sorted[sorted.length - 1] - sorted[0])
                .toArray();
    }

    private static double hit(RowCells reference, RowCells synthetic, double[] ranges) {
        Map<List<String>, List<Integer>> byNames = synthetic.byNames();
        long hit = IntStream.range(0, reference.numbers().length)
                .filter(i -> byNames.getOrDefault(reference.names().get(i), List.of()).stream()
                        .anyMatch(j -> within(reference.numbers()[i], synthetic.numbers()[j], ranges)))
                .count();
        return (double) hit / reference.numbers().length;
    }

    private static boolean within(double[] real, double[] made, double[] ranges) {
        for (int k = 0; k < real.length; k++) {
            if (!(Math.abs(real[k] - made[k]) <= ranges[k] / HIT)) {
                return false;
            }
        }
        return true;
    }
}
