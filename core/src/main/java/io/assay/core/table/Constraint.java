package io.assay.core.table;

import io.assay.core.Require;
import io.assay.core.Row;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What must hold in a table. A missing value is no check, but for {@link NotNull}. */
public sealed interface Constraint extends Serializable {

    /** The name it has in reports. */
    String id();

    /** The columns it speaks of. */
    List<String> columns();

    /** What can be told of a row without the others. */
    sealed interface OfRow extends Constraint {

        /** Whether it holds; empty where there is no value to check. */
        Optional<Boolean> holds(Row row);
    }

    private static Optional<Boolean> number(Row row, String column, DoublePredicate holds) {
        int at = row.schema().require(column);
        return row.hasNumber(at) ? Optional.of(holds.test(row.number(at))) : Optional.empty();
    }

    private static Optional<Boolean> cell(Row row, String column, Predicate<String> holds) {
        int at = row.schema().require(column);
        return row.isMissing(at) ? Optional.empty() : Optional.of(holds.test(row.text(at)));
    }

    /** The number lies between two others, both included. */
    record Range(String id, String column, double min, double max) implements OfRow {
        public Range {
            Require.that(min <= max, "constraint %s: min must not exceed max, but was %s > %s", id, min, max);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Optional<Boolean> holds(Row row) {
            return number(row, column, x -> x >= min && x <= max);
        }
    }

    /** There is a value. */
    record NotNull(String id, String column) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Optional<Boolean> holds(Row row) {
            return Optional.of(!row.isMissing(row.schema().require(column)));
        }
    }

    /** No two rows agree in all the columns; each repetition after the first is a violation. */
    record Unique(String id, List<String> columns) implements Constraint {
        public Unique {
            Require.that(!columns.isEmpty(), "constraint %s: there must be columns", id);
            columns = List.copyOf(columns);
        }
    }

    /** The value is one of some. */
    record OneOf(String id, String column, Set<String> values) implements OfRow {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Optional<Boolean> holds(Row row) {
            return cell(row, column, values::contains);
        }
    }

    /** The whole value matches a regular expression. */
    record Regex(String id, String column, String pattern) implements OfRow {

        /** As many as schemas have patterns. */
        private static final ConcurrentHashMap<String, Pattern> COMPILED = new ConcurrentHashMap<>();

        public Regex {
            try {
                Pattern.compile(pattern);
            } catch (PatternSyntaxException broken) {
                throw new IllegalArgumentException(
                        "constraint " + id + ": " + pattern + " is no regular expression: " + broken.getDescription(),
                        broken);
            }
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Optional<Boolean> holds(Row row) {
            return cell(
                    row,
                    column,
                    text -> COMPILED.computeIfAbsent(pattern, Pattern::compile)
                            .matcher(text)
                            .matches());
        }
    }

    /** Rows that agree in one column agree in another. */
    record Dependency(String id, String from, String to) implements Constraint {
        @Override
        public List<String> columns() {
            return List.of(from, to);
        }
    }

    /** A column with a value. */
    record Cell(String column, String value) implements Serializable {}

    /** Where one column has a value, another has a value. */
    record Implies(String id, Cell premise, Cell conclusion) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(premise.column(), conclusion.column());
        }

        @Override
        public Optional<Boolean> holds(Row row) {
            boolean applies = row.text(row.schema().require(premise.column())).equals(premise.value());
            return applies ? cell(row, conclusion.column(), conclusion.value()::equals) : Optional.empty();
        }
    }

    /** One number is at most another. */
    record AtMost(String id, String low, String high) implements OfRow {
        @Override
        public List<String> columns() {
            return List.of(low, high);
        }

        @Override
        public Optional<Boolean> holds(Row row) {
            int greater = row.schema().require(high);
            return row.hasNumber(greater) ? number(row, low, x -> x <= row.number(greater)) : Optional.empty();
        }
    }

    /** The value is a key of another table. */
    record ForeignKey(String id, String column, Set<String> keys) implements OfRow {
        public ForeignKey {
            keys = Set.copyOf(keys);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }

        @Override
        public Optional<Boolean> holds(Row row) {
            return cell(row, column, keys::contains);
        }
    }
}
