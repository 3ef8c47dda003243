package io.assay.audit.tabular;

import io.assay.core.Measurement;
import io.assay.core.NothingToMeasure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** How a model, or the data itself, treats the groups of a protected column. */
final class GroupRates {

    /** What a group got. */
    static final class Counts {
        private int n;
        private int selected;
        private int positives;
        private int truePositives;
        private int falsePositives;

        double selection() {
            return (double) selected / n;
        }

        double truePositiveRate() {
            return (double) truePositives / positives;
        }

        double falsePositiveRate() {
            return (double) falsePositives / (n - positives);
        }
    }

    private final TreeMap<String, Counts> groups = new TreeMap<>();

    /** @throws NothingToMeasure if there is a single group */
    static GroupRates of(String[] groups, boolean[] selected, boolean[] truth) {
        GroupRates rates = new GroupRates();
        for (int i = 0; i < groups.length; i++) {
            Counts one = rates.groups.computeIfAbsent(groups[i], any -> new Counts());
            one.n++;
            one.selected += selected[i] ? 1 : 0;
            one.positives += truth[i] ? 1 : 0;
            one.truePositives += truth[i] && selected[i] ? 1 : 0;
            one.falsePositives += !truth[i] && selected[i] ? 1 : 0;
        }
        if (rates.groups.size() < 2) {
            throw new NothingToMeasure("there is a single group");
        }
        return rates;
    }

    /** The rates of predictions that stand in the data, or of its labels. */
    static GroupRates of(TableSet tables, Level level, String positive) {
        Table table = tables.synthetic();
        String label = tables.column("label");
        String wanted = positive(table, label, positive);
        boolean predicted = level == Level.PREDICTION || level == Level.AUTO && tables.knows("prediction");
        boolean[] truth = equal(table.texts(label), wanted);
        boolean[] selected = predicted ? equal(table.texts(tables.column("prediction")), wanted) : truth;
        return of(table.texts(tables.column("protected")), selected, truth);
    }

    /** The one given, else the last of two labels. */
    static String positive(Table table, String label, String positive) {
        if (!positive.isEmpty()) {
            return positive;
        }
        NavigableMap<String, Integer> labels = Nulls.DROP.counts(table, label);
        if (labels.size() != 2) {
            throw new NothingToMeasure(
                    "column " + label + " has " + labels.size() + " labels; say which is positive with positive=LABEL");
        }
        return labels.lastKey();
    }

    static boolean[] equal(String[] texts, String wanted) {
        boolean[] equal = new boolean[texts.length];
        for (int i = 0; i < equal.length; i++) {
            equal[i] = texts[i].equals(wanted);
        }
        return equal;
    }

    /** The name of a group in reports. */
    static String shown(String group) {
        return group.isEmpty() ? "missing" : group;
    }

    /** Each group's rate. */
    Map<String, Double> each(ToDoubleFunction<Counts> rate) {
        Map<String, Double> each = new LinkedHashMap<>();
        groups.forEach((group, counts) -> {
            double one = rate.applyAsDouble(counts);
            if (Double.isNaN(one)) {
                throw new NothingToMeasure("group " + shown(group) + " has no row of a class");
            }
            each.put(shown(group), one);
        });
        return each;
    }

    double range(ToDoubleFunction<Counts> rate) {
        return most(rate) - least(rate);
    }

    double most(ToDoubleFunction<Counts> rate) {
        return each(rate).values().stream().mapToDouble(x -> x).max().orElse(0);
    }

    double least(ToDoubleFunction<Counts> rate) {
        return each(rate).values().stream().mapToDouble(x -> x).min().orElse(0);
    }

    /** The gap of equalised odds: the greater of the gaps of both rates. */
    double odds() {
        return Math.max(range(Counts::truePositiveRate), range(Counts::falsePositiveRate));
    }

    /** A measurement with the rate of each group. */
    Measurement with(Measurement measured, String name, ToDoubleFunction<Counts> rate) {
        Measurement all = measured;
        for (Map.Entry<String, Double> one : each(rate).entrySet()) {
            all = all.with(name + "." + one.getKey(), one.getValue());
        }
        return all;
    }
}
