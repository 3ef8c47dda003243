package io.assay.audit.tabular;

import io.assay.core.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Findings of rows that are near to real ones. */
final class Nearness {

    private static final int FINDINGS_MAX = 10;

    private Nearness() {}

    /** The synthetic rows that are nearest to a real one, with that one. */
    static List<Finding> findings(Table synthetic, Table real, Neighbours nearest, Selection columns) {
        Agreement agreement = new Agreement(synthetic, real, columns);
        return IntStream.range(0, nearest.size())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> nearest.first(row))
                        .thenComparing(row -> synthetic.rows().get(row).sample()))
                .limit(FINDINGS_MAX)
                .map(row -> Finding.of(
                        List.of(
                                synthetic.rows().get(row).sample(),
                                real.rows().get(nearest.index()[row][0]).sample()),
                        agreement.words(row, nearest.index()[row][0]),
                        nearest.first(row)))
                .toList();
    }
}
