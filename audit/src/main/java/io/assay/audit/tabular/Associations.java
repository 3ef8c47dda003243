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
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Associations of categories and numbers within one table: Cramer's V (without Yates' correction), its form corrected for chance, Theil's U in both directions
 * for two columns of categories, and the correlation ratio eta for one of categories and one of numbers. The value is the mean difference of Cramer's V and eta
 * between synthetic and reference data where there is a reference, else their mean.
 *
 * <p>Read: against a reference 0 means that columns say as much of each other as there. Without one, 0 means unrelated columns, 1 that one follows from the other.
 *
 * <p>Misleads when categories are many and rows few: V is then high by chance; read the corrected form.
 *
 * <p>Worked example: the table 10, 20 / 30, 40: chi-squared 0.7937 of 100 rows, V = 0.0891; corrected for chance 0.
 *
 * @param numeric columns of numbers; empty for all
 * @param categorical columns of categories; empty for all
 */
@About(
        id = "tabular.associations",
        spec = "TB-X1",
        summary = "How much columns say of each other, beside the reference",
        modalities = Modality.TABULAR,
        source = "Cramer 1946; Bergsma 2013; Theil 1970; dython")
@Measures(value = Dimension.FIDELITY, goal = Goal.DESCRIPTIVE, lower = 0, upper = 1)
@AutoService(Auditable.class)
public record Associations(List<String> numeric, List<String> categorical) implements WholeMetric {

    public Associations() {
        this(List.of(), List.of());
    }

    @Override
    public Measurement measure(ColumnSet tables) {
        Selection columns = Selection.of(tables.synthetic().schema(), numeric, categorical);
        Map<String, Double> values = of(tables.synthetic(), columns);
        if (values.isEmpty()) {
            throw new NothingToMeasure("there are no two columns, one of them of categories");
        }
        Map<String, Double> real = tables.has(Role.REFERENCE) ? of(tables.reference(), columns) : Map.of();
        double sum = 0;
        int n = 0;
        for (Map.Entry<String, Double> one : values.entrySet()) {
            boolean strength =
                    one.getKey().endsWith("cramers-v") || one.getKey().endsWith("correlation-ratio");
            if (strength && (real.isEmpty() || real.containsKey(one.getKey()))) {
                sum += real.isEmpty()
                        ? one.getValue()
                        : Math.abs(one.getValue() - real.getOrDefault(one.getKey(), 0.0));
                n++;
            }
        }
        if (n == 0) {
            throw new NothingToMeasure("no pair has a value in both tables");
        }
        Measurement all = Measurement.of(sum / n).size(n);
        for (Map.Entry<String, Double> one : values.entrySet()) {
            all = all.with(one.getKey(), one.getValue());
        }
        return all;
    }

    private static Map<String, Double> of(Columns table, Selection columns) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String[] pair : PairScores.of(columns.categorical())) {
            String name = pair[0] + "|" + pair[1] + ".";
            Joint joint = Joint.of(table.factor(pair[0]), table.factor(pair[1]));
            if (joint.varies()) {
                values.put(name + "cramers-v", joint.cramersV());
                values.put(name + "bias-corrected", joint.corrected());
                values.put(name + "theils-u", joint.uncertainty());
                values.put(name + "theils-u-reversed", joint.uncertaintyReversed());
            }
        }
        for (String[] pair : PairScores.of(columns.categorical(), columns.numeric())) {
            correlationRatio(table.factor(pair[0]), table.numbers(pair[1]))
                    .ifPresent(eta -> values.put(pair[0] + "|" + pair[1] + ".correlation-ratio", eta));
        }
        return values;
    }

    /** Eta: the root of the share of the squares that lie between the groups; empty where numbers are constant. */
    static OptionalDouble correlationRatio(Factor groups, double[] numbers) {
        double[] all = Arrays.stream(numbers).filter(x -> !Double.isNaN(x)).toArray();
        if (all.length < 2 || Arrays.stream(all).allMatch(x -> x == all[0])) {
            return OptionalDouble.empty();
        }
        double[] sums = new double[groups.levels().size()];
        int[] sizes = new int[sums.length];
        for (int i = 0; i < numbers.length; i++) {
            if (!Double.isNaN(numbers[i])) {
                sums[groups.codes()[i]] += numbers[i];
                sizes[groups.codes()[i]]++;
            }
        }
        double mean = Numbers.mean(all);
        double between = 0;
        for (int group = 0; group < sums.length; group++) {
            double off = sizes[group] == 0 ? 0 : sums[group] / sizes[group] - mean;
            between += sizes[group] * off * off;
        }
        return OptionalDouble.of(Math.min(1, StrictMath.sqrt(between / Numbers.squares(all))));
    }
}
