package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables of all roles. */
final class TableSet {

    private final TableState state;
    private final Map<Role, Table> tables = new EnumMap<>(Role.class);

    TableSet(TableState state) {
        this.state = state;
        for (Role role : Role.values()) {
            List<TableState.Entry> rows = state.of(role);
            if (!rows.isEmpty()) {
                tables.put(role, new Table(rows));
            }
        }
    }

    private TableSet(TableState state, Map<Role, Table> tables) {
        this.state = state;
        this.tables.putAll(tables);
    }

    /** The same with two tables of one size: of the larger one only the rows of lowest rank. */
    TableSet even(Role one, Role other) {
        int size = Math.min(of(one).size(), of(other).size());
        TableSet even = new TableSet(state, tables);
        even.tables.put(one, of(one).lowest(size));
        even.tables.put(other, of(other).lowest(size));
        return even;
    }

    /** @throws NothingToMeasure if there are no rows of the role */
    Table of(Role role) {
        Table table = tables.get(role);
        if (table == null) {
            throw new NothingToMeasure("there are no rows of " + role.id() + " data");
        }
        return table;
    }

    Table synthetic() {
        return of(Role.SYNTHETIC);
    }

    Table reference() {
        return of(Role.REFERENCE);
    }

    Table holdout() {
        return of(Role.HOLDOUT);
    }

    boolean has(Role role) {
        return tables.containsKey(role);
    }

    /** The columns that stand for a meaning, with commas between. */
    List<String> columns(String meaning) {
        List<String> columns = List.of(state.column(meaning).split(",", -1));
        for (String column : columns) {
            if (synthetic().schema().indexOf(column) < 0) {
                throw new NothingToMeasure(
                        "no columns are known as " + meaning + "; name them with --map " + meaning + "=COLUMN,COLUMN");
            }
        }
        return columns;
    }

    /** Whether a column stands for a meaning. */
    boolean knows(String meaning) {
        return synthetic().schema().indexOf(state.column(meaning)) >= 0;
    }

    /** The column that stands for a meaning. */
    String column(String meaning) {
        String column = state.column(meaning);
        if (synthetic().schema().indexOf(column) < 0) {
            throw new NothingToMeasure(
                    "no column is known as " + meaning + "; name it with --map " + meaning + "=COLUMN");
        }
        return column;
    }
}
