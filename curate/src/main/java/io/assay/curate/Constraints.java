package io.assay.curate;

import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.plan.Meaning;
import io.assay.core.table.Constraint;
import io.assay.core.table.TableSchema;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Drops rows of a table that break the schema: a cell that its column does not allow, then a constraint. Of rows that must differ the first stays, of rows that must agree
 * those that agree with the first.
 */
@Meaning("Drops rows of a table with a cell that its column does not allow, or that break a constraint of the schema.")
public record Constraints() implements SetRule {

    @Override
    public Drops judge(Survivors survivors) throws IOException {
        Tabular.require(this, survivors);
        Drops drops = survivors.scan(new RowFold(new ByItself()));
        List<Held> rows = HeldRows.read(this, survivors, Set.of(Role.SYNTHETIC), Set.of(), Constraints::together);
        Map<Constraint, Map<List<String>, String>> firsts = new HashMap<>();
        for (Held row : rows) {
            if (!row.constraints.isEmpty() && !drops.has(row.ordinal)) {
                row.broken(firsts).ifPresent(id -> drops.add(row.ordinal, "breaks " + id));
            }
        }
        return drops;
    }

    private static Held together(Observation row) {
        return Held.of(row.sample().ordinal(), Tabular.row(row));
    }

    /** What can be told of a row without the others. */
    private record ByItself() implements RowJudge {

        @Override
        public Optional<Drops.Reason> judge(Observation observation) {
            Row row = Tabular.row(observation);
            return malformed(row)
                    .or(() -> row.schema().constraints().stream()
                            .filter(constraint -> constraint instanceof Constraint.OfRow one
                                    && !one.holds(row).orElse(true))
                            .map(constraint -> "breaks " + constraint.id())
                            .findFirst())
                    .map(rule -> new Drops.Reason(rule, OptionalDouble.empty(), Optional.empty()));
        }

        private static Optional<String> malformed(Row row) {
            TableSchema schema = row.schema();
            for (int i = 0; i < schema.columns().size(); i++) {
                boolean unknown = !row.isMissing(i)
                        && !schema.columns().get(i).categories().isEmpty()
                        && !schema.columns().get(i).categories().contains(row.text(i));
                if (row.isMalformed(i) || unknown) {
                    return Optional.of("malformed " + schema.columns().get(i).name());
                }
            }
            return Optional.empty();
        }
    }

    /** What a row says to constraints that compare it with others, in the order of the schema. */
    private record Held(long ordinal, List<Constraint> constraints, List<Claim> claims) implements HeldRow {

        /** That rows with this key have this value; an empty value claims that there is no other row with the key. */
        private record Claim(List<String> key, String value) {}

        static Held of(long ordinal, Row row) {
            List<Constraint> constraints = row.schema().constraints().stream()
                    .filter(constraint -> !(constraint instanceof Constraint.OfRow))
                    .filter(constraint -> constraint.columns().stream()
                            .noneMatch(column -> row.isMissing(row.schema().require(column))))
                    .toList();
            return new Held(
                    ordinal,
                    constraints,
                    constraints.stream()
                            .map(constraint -> claim(constraint, row))
                            .toList());
        }

        private static Claim claim(Constraint constraint, Row row) {
            List<String> cells = constraint.columns().stream()
                    .map(column -> row.text(row.schema().require(column)))
                    .toList();
            return constraint instanceof Constraint.Dependency
                    ? new Claim(cells.subList(0, 1), cells.get(1))
                    : new Claim(cells, "");
        }

        /** The first constraint that rows before this one do not leave it; where there is none, the row counts for those behind it. */
        Optional<String> broken(Map<Constraint, Map<List<String>, String>> firsts) {
            for (int i = 0; i < claims.size(); i++) {
                Claim claim = claims.get(i);
                String known = firsts.getOrDefault(constraints.get(i), Map.of()).get(claim.key);
                if (known != null && (claim.value.isEmpty() || !known.equals(claim.value))) {
                    return Optional.of(constraints.get(i).id());
                }
            }
            for (int i = 0; i < claims.size(); i++) {
                firsts.computeIfAbsent(constraints.get(i), any -> new HashMap<>())
                        .putIfAbsent(claims.get(i).key, claims.get(i).value);
            }
            return Optional.empty();
        }

        @Override
        public Role role() {
            return Role.SYNTHETIC;
        }

        @Override
        public long bytes() {
            long letters = claims.stream()
                    .flatMap(claim -> claim.key.stream())
                    .mapToLong(String::length)
                    .sum();
            return BYTES_LEAST + 64L * claims.size() + 2 * letters;
        }
    }
}
