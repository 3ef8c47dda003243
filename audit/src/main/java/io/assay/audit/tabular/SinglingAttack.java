package io.assay.audit.tabular;

import io.assay.core.Measurement;
import io.assay.core.Role;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Queries that pick a single synthetic row, put to real rows; rows that repeat count once.
 *
 * @param synthetic the rows that queries are made from
 * @param reference the rows that the generator saw
 * @param holdout rows that it did not see, where there are some; no control where they are not as many
 */
record SinglingAttack(Table synthetic, Table reference, Optional<Table> holdout) {

    /** @param even whether of the larger of reference and holdout only the rows of lowest rank are searched */
    static SinglingAttack of(TableSet tables, Selection columns, boolean even) {
        Table synthetic = distinct(tables.synthetic(), columns);
        Table reference = distinct(tables.reference(), columns);
        if (!tables.has(Role.HOLDOUT)) {
            return new SinglingAttack(synthetic, reference, Optional.empty());
        }
        Table holdout = distinct(tables.holdout(), columns);
        if (!even) {
            return new SinglingAttack(synthetic, reference, Optional.of(holdout));
        }
        int size = Math.min(reference.size(), holdout.size());
        return new SinglingAttack(synthetic, reference.lowest(size), Optional.of(holdout.lowest(size)));
    }

    Measurement by(List<SinglingQuery> queries) {
        long controls = holdout.map(
                        table -> table.size() == reference.size() ? queries.size() : AttackRisk.INCOMPARABLE)
                .orElse(0L);
        long control = holdout.map(table -> hits(queries, table)).orElse(0L);
        return new AttackRisk(queries.size(), hits(queries, reference), controls, control)
                .measurement()
                .with("queries", queries.size());
    }

    private static long hits(List<SinglingQuery> queries, Table table) {
        return queries.stream().filter(query -> query.matches(table) == 1).count();
    }

    private static Table distinct(Table table, Selection columns) {
        Set<List<String>> seen = new HashSet<>();
        int[] places = columns.all().stream().mapToInt(table.schema()::require).toArray();
        return table.part(i -> seen.add(
                Arrays.stream(places).mapToObj(table.rows().get(i).row()::text).toList()));
    }
}
