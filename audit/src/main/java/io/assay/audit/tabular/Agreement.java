package io.assay.audit.tabular;

import java.util.List;
import java.util.stream.IntStream;

/** In which columns a synthetic row agrees with a real one: their names say how near it is, and no value is told. */
final class Agreement {

    private static final int NAMED_MAX = 20;

    private final RowCells synthetic;
    private final RowCells real;
    private final List<String> columns;

    Agreement(Table synthetic, Table real, Selection columns) {
        this.synthetic = RowCells.of(synthetic, columns);
        this.real = RowCells.of(real, columns);
        this.columns = columns.all();
    }

    /** {@code agrees with a real row in 2 of 5 columns: age, sex}. */
    String words(int syntheticRow, int realRow) {
        List<Object> made = synthetic.rows().get(syntheticRow);
        List<Object> there = real.rows().get(realRow);
        List<String> equal = IntStream.range(0, columns.size())
                .filter(k -> made.get(k).equals(there.get(k)))
                .mapToObj(columns::get)
                .toList();
        if (equal.size() == columns.size()) {
            return "equal to a real row in all " + columns.size() + " columns";
        }
        String more = equal.size() > NAMED_MAX ? " and " + (equal.size() - NAMED_MAX) + " more" : "";
        return "agrees with a real row in " + equal.size() + " of " + columns.size() + " columns"
                + (equal.isEmpty() ? "" : ": ")
                + String.join(", ", equal.subList(0, Math.min(NAMED_MAX, equal.size())))
                + more;
    }
}
