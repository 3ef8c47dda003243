package io.assay.audit.embedding;

import io.assay.core.Finding;
import io.assay.core.state.Rows;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** The samples that show best what a value speaks of. */
final class Telling {

    private static final int SHOWN = 10;

    private record Seen(Rows.Row row, double score) {}

    private Telling() {}

    /** The rows of highest score. */
    static List<Finding> highest(List<Rows.Row> rows, IntToDoubleFunction score, String note) {
        return first(rows, score, note, Comparator.comparingDouble(Seen::score).reversed());
    }

    /** The rows of lowest score. */
    static List<Finding> lowest(List<Rows.Row> rows, IntToDoubleFunction score, String note) {
        return first(rows, score, note, Comparator.comparingDouble(Seen::score));
    }

    private static List<Finding> first(
            List<Rows.Row> rows, IntToDoubleFunction score, String note, Comparator<Seen> order) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> new Seen(rows.get(i), score.applyAsDouble(i)))
                .sorted(order.thenComparing(seen -> seen.row().sample()))
                .limit(SHOWN)
                .map(seen -> Finding.of(seen.row().sample(), note, seen.score()))
                .toList();
    }
}
