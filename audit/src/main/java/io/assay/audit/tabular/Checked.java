package io.assay.audit.tabular;

import io.assay.core.table.Constraint;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
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
        if (constraint instanceof Constraint.OfRow one) {
            List<Optional<Boolean>> held =
                    table.rows().stream().map(entry -> one.holds(entry.row())).toList();
            return each(
                    held.size(), i -> held.get(i).isPresent(), i -> held.get(i).orElse(true));
        }
        if (constraint instanceof Constraint.Unique unique) {
            return unique(unique, table);
        }
        return dependency((Constraint.Dependency) constraint, table);
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
