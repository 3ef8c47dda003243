package io.assay.core.table;

import io.assay.core.Require;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** What must hold in a table. A missing value is no check, but for {@link NotNull}. */
public sealed interface Constraint extends Serializable {

    /** The name it has in reports. */
    String id();

    /** The columns it speaks of. */
    List<String> columns();

    /** The number lies between two others, both included. */
    record Range(String id, String column, double min, double max) implements Constraint {
        public Range {
            Require.that(min <= max, "constraint %s: min must not exceed max, but was %s > %s", id, min, max);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** There is a value. */
    record NotNull(String id, String column) implements Constraint {
        @Override
        public List<String> columns() {
            return List.of(column);
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
    record OneOf(String id, String column, Set<String> values) implements Constraint {
        public OneOf {
            values = Set.copyOf(values);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }

    /** The whole value matches a regular expression. */
    record Regex(String id, String column, String pattern) implements Constraint {
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
    record Implies(String id, Cell premise, Cell conclusion) implements Constraint {
        @Override
        public List<String> columns() {
            return List.of(premise.column(), conclusion.column());
        }
    }

    /** One number is at most another. */
    record AtMost(String id, String low, String high) implements Constraint {
        @Override
        public List<String> columns() {
            return List.of(low, high);
        }
    }

    /** The value is a key of another table. */
    record ForeignKey(String id, String column, Set<String> keys) implements Constraint {
        public ForeignKey {
            keys = Set.copyOf(keys);
        }

        @Override
        public List<String> columns() {
            return List.of(column);
        }
    }
}
