package io.assay.core.data;

import io.assay.core.plan.Binder;
import io.assay.core.plan.Default;
import io.assay.core.plan.Meaning;
import io.assay.core.plan.PlanText;
import io.assay.core.plan.Problems;
import io.assay.core.plan.WrongPlan;
import io.assay.core.table.Column;
import io.assay.core.table.ColumnKind;
import io.assay.core.table.Constraint;
import io.assay.core.table.TableSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The file of a schema: columns with their kinds, and constraints, in YAML. */
public final class SchemaText {

    /** Gives the values of a column of another table, for foreign keys. */
    public interface Keys {
        /** @throws DataProblems if the table cannot be read or lacks the column */
        Set<String> of(String table, String column) throws DataProblems;
    }

    /**
     * What a user says of a table.
     *
     * @param columns columns whose kinds are not to be told from the data
     * @param constraints what must hold
     * @param names the columns of tables without a row of names, in order; empty where they have one
     */
    public record Given(List<Column> columns, List<Constraint> constraints, List<String> names) {

        /** Nothing is said. */
        public static final Given NOTHING = new Given(List.of(), List.of(), List.of());

        public Given {
            columns = List.copyOf(columns);
            constraints = List.copyOf(constraints);
            names = List.copyOf(names);
        }
    }

    /** What a schema file holds. */
    record Content(
            @Meaning("columns by name; the kinds of others are told from the data")
            Map<String, Kind> columns,

            @Meaning("what must hold in the table") @Default("[]")
            List<Rule> constraints,

            @Meaning("the names of all columns in order, for files without a row of names") @Default("[]")
            List<String> header) {}

    /** What a schema file says of a column. */
    record Kind(
            @Meaning("what the values are") ColumnKind kind,

            @Meaning("what stands for a missing value beside the empty cell") @Default("[]")
            List<String> missing,

            @Meaning("the categories, of ordinal columns in their order") @Default("[]")
            List<String> categories,

            @Meaning("pattern of dates, as dd.MM.yyyy; else ISO 8601")
            Optional<String> format,

            @Meaning("whether numbers are written as 1,5") @Default("false")
            boolean decimalComma) {}

    /** The kinds of constraints. */
    enum Type {
        RANGE,
        NOT_NULL,
        UNIQUE,
        SET,
        REGEX,
        FUNCTIONAL_DEPENDENCY,
        IMPLIES,
        INEQUALITY,
        FOREIGN_KEY
    }

    /** What a schema file says of a constraint; what it needs depends on its type. */
    record Rule(
            @Meaning("its name in the report") String id,
            @Meaning("what must hold") Type type,
            @Meaning("the column") Optional<String> column,

            @Meaning("the columns that are unique together") @Default("[]")
            List<String> columns,

            @Meaning("the least number") Optional<Double> min,
            @Meaning("the greatest number") Optional<Double> max,

            @Meaning("the values that may occur") @Default("[]")
            List<String> values,

            @Meaning("a regular expression that matches the whole value")
            Optional<String> pattern,

            @Meaning("the column that decides") Optional<String> from,
            @Meaning("the column that is decided") Optional<String> to,

            @Meaning("a column and a value, the premise") @Default("[]")
            List<String> when,

            @Meaning("a column and a value, what follows") @Default("[]")
            List<String> then,

            @Meaning("the column with the smaller number") Optional<String> low,
            @Meaning("the column with the greater number") Optional<String> high,
            @Meaning("the file with the keys") Optional<String> table,

            @Meaning("the column of the keys there; else the same name")
            Optional<String> key) {}

    private SchemaText() {}

    /**
     * Reads a schema.
     *
     * @param name of the file, for messages
     * @throws DataProblems with every problem and its line
     */
    public static Given read(String name, String yaml, Keys keys) throws DataProblems {
        List<DataProblem> wrong = new ArrayList<>();
        try {
            Problems problems = new Problems();
            Optional<Content> content = new Binder(problems).read(PlanText.read(yaml), Content.class);
            problems.check();
            return given(content.orElseThrow(), keys);
        } catch (WrongPlan broken) {
            broken.problems().forEach(problem -> wrong.add(new DataProblem(name, problem.toString())));
        } catch (IllegalArgumentException rule) {
            wrong.add(new DataProblem(name, String.valueOf(rule.getMessage())));
        }
        throw new DataProblems(wrong);
    }

    private static Given given(Content content, Keys keys) throws DataProblems {
        List<Column> columns = new ArrayList<>();
        content.columns()
                .forEach((name, kind) -> columns.add(new Column(
                        name,
                        kind.kind(),
                        kind.missing(),
                        kind.categories(),
                        kind.format().orElse(""),
                        kind.decimalComma())));
        List<Constraint> constraints = new ArrayList<>();
        for (Rule rule : content.constraints()) {
            constraints.add(constraint(rule, keys));
        }
        return new Given(columns, constraints, content.header());
    }

    private static Constraint constraint(Rule rule, Keys keys) throws DataProblems {
        String id = rule.id();
        return switch (rule.type()) {
            case RANGE ->
                new Constraint.Range(
                        id,
                        need(rule, rule.column(), "column"),
                        rule.min().orElse(-Double.MAX_VALUE),
                        rule.max().orElse(Double.MAX_VALUE));
            case NOT_NULL -> new Constraint.NotNull(id, need(rule, rule.column(), "column"));
            case UNIQUE -> new Constraint.Unique(id, rule.columns());
            case SET ->
                new Constraint.OneOf(id, need(rule, rule.column(), "column"), new LinkedHashSet<>(rule.values()));
            case REGEX ->
                new Constraint.Regex(id, need(rule, rule.column(), "column"), need(rule, rule.pattern(), "pattern"));
            case FUNCTIONAL_DEPENDENCY ->
                new Constraint.Dependency(id, need(rule, rule.from(), "from"), need(rule, rule.to(), "to"));
            case IMPLIES ->
                new Constraint.Implies(id, cell(rule, rule.when(), "when"), cell(rule, rule.then(), "then"));
            case INEQUALITY ->
                new Constraint.AtMost(id, need(rule, rule.low(), "low"), need(rule, rule.high(), "high"));
            case FOREIGN_KEY -> {
                String column = need(rule, rule.column(), "column");
                yield new Constraint.ForeignKey(
                        id,
                        column,
                        keys.of(need(rule, rule.table(), "table"), rule.key().orElse(column)));
            }
        };
    }

    private static <T> T need(Rule rule, Optional<T> value, String key) {
        return value.orElseThrow(() -> new IllegalArgumentException("constraint " + rule.id() + " needs " + key));
    }

    private static Constraint.Cell cell(Rule rule, List<String> pair, String key) {
        if (pair.size() != 2) {
            throw new IllegalArgumentException(
                    "constraint " + rule.id() + ": " + key + " must be a column and a value, as [sex, Male]");
        }
        return new Constraint.Cell(pair.get(0), pair.get(1));
    }

    /** A schema as a file that {@link #read} takes; the constraints are the user's to write. */
    public static String write(TableSchema schema) {
        StringBuilder yaml = new StringBuilder("# kind: ");
        List<String> kinds = new ArrayList<>();
        for (ColumnKind kind : ColumnKind.values()) {
            kinds.add(kind.id());
        }
        yaml.append(String.join(", ", kinds)).append("\ncolumns:\n");
        schema.columns()
                .forEach(column -> yaml.append("  ")
                        .append(quoted(column.name()))
                        .append(": ")
                        .append(keys(column))
                        .append('\n'));
        return yaml.append("constraints: []\n").toString();
    }

    private static String keys(Column column) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("kind", column.kind().id());
        if (!column.missing().isEmpty()) {
            keys.put("missing", list(column.missing()));
        }
        if (!column.categories().isEmpty()) {
            keys.put("categories", list(column.categories()));
        }
        if (!column.format().isEmpty()) {
            keys.put("format", quoted(column.format()));
        }
        if (column.decimalComma()) {
            keys.put("decimal-comma", "true");
        }
        List<String> written = new ArrayList<>();
        keys.forEach((key, value) -> written.add(key + ": " + value));
        return "{" + String.join(", ", written) + "}";
    }

    private static String list(List<String> values) {
        return "[" + String.join(", ", values.stream().map(SchemaText::quoted).toList()) + "]";
    }

    /** Double quotes with the escapes that YAML shares with JSON. */
    private static String quoted(String text) {
        return com.fasterxml.jackson.databind.node.TextNode.valueOf(text).toString();
    }
}
