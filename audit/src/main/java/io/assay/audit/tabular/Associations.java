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
import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;

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
public record Associations(List<String> numeric, List<String> categorical) implements TableMetric {

    public Associations() {
        this(List.of(), List.of());
    }

    @Override
    public Measurement measure(TableSet tables, Context context) {
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

    private static Map<String, Double> of(Table table, Selection columns) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String[] pair : PairScores.of(columns.categorical())) {
            String name = pair[0] + "|" + pair[1] + ".";
            Joint joint = Joint.of(table.texts(pair[0]), table.texts(pair[1]));
            if (joint.rows().size() > 1 && joint.columns().size() > 1) {
                values.put(name + "cramers-v", joint.cramersV());
                values.put(name + "bias-corrected", joint.corrected());
                values.put(name + "theils-u", joint.uncertainty());
                values.put(name + "theils-u-reversed", joint.turned().uncertainty());
            }
        }
        for (String[] pair : PairScores.of(columns.categorical(), columns.numeric())) {
            correlationRatio(table.texts(pair[0]), table.numbers(pair[1]))
                    .ifPresent(eta -> values.put(pair[0] + "|" + pair[1] + ".correlation-ratio", eta));
        }
        return values;
    }

    /** Eta: the root of the share of the squares that lie between the groups; empty where numbers are constant. */
    static OptionalDouble correlationRatio(String[] groups, double[] numbers) {
        int[] there = IntStream.range(0, numbers.length)
                .filter(i -> !Double.isNaN(numbers[i]))
                .toArray();
        double[] all = Arrays.stream(there).mapToDouble(i -> numbers[i]).toArray();
        if (all.length < 2 || Arrays.stream(all).allMatch(x -> x == all[0])) {
            return OptionalDouble.empty();
        }
        Map<String, List<Double>> byGroup = new TreeMap<>();
        for (int i : there) {
            byGroup.computeIfAbsent(groups[i], any -> new ArrayList<>()).add(numbers[i]);
        }
        double mean = Numbers.mean(all);
        double between = 0;
        for (List<Double> group : byGroup.values()) {
            double off = Numbers.mean(group.stream().mapToDouble(x -> x).toArray()) - mean;
            between += group.size() * off * off;
        }
        return OptionalDouble.of(Math.min(1, StrictMath.sqrt(between / Numbers.squares(all))));
    }

    /** The entropy of counts, in nats. */
    static double entropy(Map<String, Integer> counts) {
        double n = Frequencies.sum(counts);
        double entropy = 0;
        for (int count : counts.values()) {
            entropy -= count == 0 ? 0 : count / n * StrictMath.log(count / n);
        }
        return Math.max(0, entropy);
    }
}
