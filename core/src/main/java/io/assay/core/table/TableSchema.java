package io.assay.core.table;

import io.assay.core.DidYouMean;
import io.assay.core.Require;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.StringJoiner;

/** The columns of a table in their order, and what must hold in it. All roles of a run share one. */
public final class TableSchema implements Serializable {

    private static final long serialVersionUID = 1;

    private final List<Column> columns;
    private final List<Constraint> constraints;
    private final HashMap<String, Integer> places = new HashMap<>();

    /** @throws IllegalArgumentException if a column comes twice or a constraint names one that is not there */
    public TableSchema(List<Column> columns, List<Constraint> constraints) {
        this.columns = List.copyOf(columns);
        this.constraints = List.copyOf(constraints);
        for (Column column : columns) {
            Require.that(places.put(column.name(), places.size()) == null, "the column %s comes twice", column.name());
        }
        for (Constraint constraint : constraints) {
            constraint.columns().forEach(this::require);
        }
    }

    public List<Column> columns() {
        return columns;
    }

    public List<Constraint> constraints() {
        return constraints;
    }

    /** Where a column stands, or -1. */
    public int indexOf(String name) {
        return places.getOrDefault(name, -1);
    }

    /** Where a column stands; an error that names the nearest one where there is none. */
    public int require(String name) {
        int at = indexOf(name);
        Require.that(
                at >= 0, "the table has no column %s%s", name, at >= 0 ? "" : DidYouMean.hint(name, places.keySet()));
        return at;
    }

    /** The kinds with their columns, in one line for people. */
    public String say() {
        StringJoiner line = new StringJoiner("; ");
        for (ColumnKind kind : ColumnKind.values()) {
            List<String> names = columns.stream()
                    .filter(column -> column.kind() == kind)
                    .map(Column::name)
                    .toList();
            if (!names.isEmpty()) {
                line.add(kind.id() + ": " + String.join(", ", names));
            }
        }
        return line.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TableSchema schema
                && columns.equals(schema.columns)
                && constraints.equals(schema.constraints);
    }

    @Override
    public int hashCode() {
        return 31 * columns.hashCode() + constraints.hashCode();
    }
}
