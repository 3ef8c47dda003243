package io.assay.audit.tabular;

import io.assay.core.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Conditions on some columns together, taken from synthetic rows: a number at least or at most that of the row, as it lies above the median or not, the same name, or a
 * missing value.
 */
final class RowQueries {

    /** How often a row and columns are drawn for each query wanted: most tables have few that pick a single row. */
    private static final int DRAWS_EACH = 50;

    private final Table table;
    private final List<String> columns;
    private final Map<String, Double> medians = new LinkedHashMap<>();

    RowQueries(Table table, Selection selection) {
        this.table = table;
        columns = selection.all();
        for (String column : selection.numeric()) {
            double[] sorted = table.sorted(column);
            if (sorted.length > 0) {
                medians.put(column, Numbers.quantile(sorted, 0.5));
            }
        }
    }

    /**
     * Different conditions that pick a single row.
     *
     * @param size on how many columns
     * @param most how many at most
     */
    List<SinglingQuery> draw(int size, int most, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<List<Integer>> drawn = new HashSet<>();
        List<SinglingQuery> queries = new ArrayList<>();
        for (long i = 0; i < (long) DRAWS_EACH * most && queries.size() < most; i++) {
            int at = random.nextInt(table.size());
            List<Integer> places = places(Math.min(size, columns.size()), random);
            List<Integer> key = new ArrayList<>(places);
            key.add(at);
            if (drawn.add(key)) {
                SinglingQuery query = query(table.rows().get(at).row(), places);
                if (query.matches(table) == 1) {
                    queries.add(query);
                }
            }
        }
        return queries;
    }

    /** Different columns, in their order. */
    private List<Integer> places(int size, SplittableRandom random) {
        Set<Integer> places = new HashSet<>();
        while (places.size() < size) {
            places.add(random.nextInt(columns.size()));
        }
        return places.stream().sorted().toList();
    }

    private SinglingQuery query(Row row, List<Integer> places) {
        List<Predicate<Row>> all =
                places.stream().map(place -> condition(row, columns.get(place))).toList();
        return other -> other.rows().stream()
                .filter(entry -> all.stream().allMatch(one -> one.test(entry.row())))
                .limit(2) // More than one is not one.
                .count();
    }

    private Predicate<Row> condition(Row row, String column) {
        int at = row.schema().require(column);
        if (!medians.containsKey(column)) {
            return other -> other.text(at).equals(row.text(at));
        }
        if (!row.hasNumber(at)) {
            return other -> !other.hasNumber(at);
        }
        double number = row.number(at);
        return number > medians.getOrDefault(column, number)
                ? other -> other.hasNumber(at) && other.number(at) >= number
                : other -> other.hasNumber(at) && other.number(at) <= number;
    }
}
