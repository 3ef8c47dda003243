package io.assay.audit.tabular;

import io.assay.core.table.Constraint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A constraint held against a table.
 *
 * @param checks how often it could be checked
 * @param violations the rows that break it, by place
 */
record Checked(long checks, List<Integer> violations) {

    double rate() {
        return (double) violations.size() / checks;
    }

    static Checked of(Constraint constraint, Table table) {
        if (constraint instanceof Constraint.Range range) {
            double[] numbers = table.numbers(range.column());
            return each(
                    numbers.length,
                    i -> !Double.isNaN(numbers[i]),
                    i -> numbers[i] >= range.min() && numbers[i] <= range.max());
        }
        if (constraint instanceof Constraint.NotNull given) {
            String[] cells = table.texts(given.column());
            return each(cells.length, i -> true, i -> !cells[i].isEmpty());
        }
        if (constraint instanceof Constraint.Unique unique) {
            return unique(unique, table);
        }
        if (constraint instanceof Constraint.OneOf set) {
            return cells(table, set.column(), set.values()::contains);
        }
        if (constraint instanceof Constraint.ForeignKey key) {
            return cells(table, key.column(), key.keys()::contains);
        }
        if (constraint instanceof Constraint.Regex regex) {
            return cells(table, regex.column(), Pattern.compile(regex.pattern()).asMatchPredicate());
        }
        if (constraint instanceof Constraint.Implies implies) {
            String[] premise = table.texts(implies.premise().column());
            String[] conclusion = table.texts(implies.conclusion().column());
            return each(
                    premise.length,
                    i -> premise[i].equals(implies.premise().value()) && !conclusion[i].isEmpty(),
                    i -> conclusion[i].equals(implies.conclusion().value()));
        }
        if (constraint instanceof Constraint.AtMost order) {
            double[] low = table.numbers(order.low());
            double[] high = table.numbers(order.high());
            return each(low.length, i -> !Double.isNaN(low[i]) && !Double.isNaN(high[i]), i -> low[i] <= high[i]);
        }
        return dependency((Constraint.Dependency) constraint, table);
    }

    private static Checked cells(Table table, String column, Predicate<String> holds) {
        String[] cells = table.texts(column);
        return each(cells.length, i -> !cells[i].isEmpty(), i -> holds.test(cells[i]));
    }

    private static Checked each(int rows, IntPredicate checked, IntPredicate holds) {
        int[] some = IntStream.range(0, rows).filter(checked).toArray();
        return new Checked(
                some.length, Arrays.stream(some).filter(holds.negate()).boxed().toList());
    }

    private static Checked unique(Constraint.Unique unique, Table table) {
        List<String[]> columns = unique.columns().stream().map(table::texts).toList();
        Set<List<String>> seen = new HashSet<>();
        return each(
                table.size(),
                i -> columns.stream().noneMatch(column -> column[i].isEmpty()),
                i -> seen.add(columns.stream().map(column -> column[i]).toList()));
    }

    /** Groups with a value there; a violation is shown by the first row that has another value than the group's first. */
    private static Checked dependency(Constraint.Dependency dependency, Table table) {
        String[] from = table.texts(dependency.from());
        String[] to = table.texts(dependency.to());
        Map<String, String> first = new HashMap<>();
        Map<String, Integer> broken = new TreeMap<>();
        for (int i = 0; i < from.length; i++) {
            if (!to[i].isEmpty() && !from[i].isEmpty()) {
                String known = first.putIfAbsent(from[i], to[i]);
                if (known != null && !known.equals(to[i])) {
                    broken.putIfAbsent(from[i], i);
                }
            }
        }
        return new Checked(first.size(), List.copyOf(broken.values()));
    }
}
