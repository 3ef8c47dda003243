package io.assay.audit.tabular;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A condition on one column that picks a single synthetic row. */
interface SinglingQuery {

    /** How many rows of a table it picks. */
    long matches(Table table);

    /** Every such condition. */
    static List<SinglingQuery> of(Table table, Selection columns) {
        List<SinglingQuery> queries = new ArrayList<>();
        for (String column : columns.numeric()) {
            missing(table, column, queries);
            double[] sorted = table.sorted(column);
            if (sorted.length > 0) {
                queries.add(numbers(column, x -> x <= sorted[0]));
                queries.add(numbers(column, x -> x >= sorted[sorted.length - 1]));
            }
            Arrays.stream(sorted)
                    .boxed()
                    .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()))
                    .forEach((number, times) -> {
                        if (times == 1) {
                            queries.add(numbers(column, x -> x == number));
                        }
                    });
        }
        for (String column : columns.categorical()) {
            missing(table, column, queries);
            table.counts(column).forEach((name, times) -> {
                if (times == 1 && !name.isEmpty()) {
                    queries.add(other -> other.counts(column).getOrDefault(name, 0));
                }
            });
        }
        queries.removeIf(query -> query.matches(table) != 1);
        return queries;
    }

    private static void missing(Table table, String column, List<SinglingQuery> queries) {
        if (table.missing(column) == 1) {
            queries.add(other -> other.missing(column));
        }
    }

    private static SinglingQuery numbers(String column, DoublePredicate wanted) {
        return other -> Arrays.stream(other.numbers(column)).filter(wanted).count();
    }
}
