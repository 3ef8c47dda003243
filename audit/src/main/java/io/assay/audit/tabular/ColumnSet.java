package io.assay.audit.tabular;

import io.assay.core.NothingToMeasure;
import io.assay.core.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The tables of all roles, column by column. */
class ColumnSet {

    private final Meanings meanings;
    private final Map<Role, Columns> tables;

    /** @param tables those that have rows */
    ColumnSet(Meanings meanings, Map<Role, ? extends Columns> tables) {
        this.meanings = meanings;
        this.tables = new EnumMap<>(Role.class);
        this.tables.putAll(tables);
    }

    /** @throws NothingToMeasure if there are no rows of the role */
    Columns of(Role role) {
        Columns table = tables.get(role);
        if (table == null) {
            throw new NothingToMeasure("there are no rows of " + role.id() + " data");
        }
        return table;
    }

    Columns synthetic() {
        return of(Role.SYNTHETIC);
    }

    Columns reference() {
        return of(Role.REFERENCE);
    }

    boolean has(Role role) {
        return tables.containsKey(role);
    }

    Meanings meanings() {
        return meanings;
    }

    /** The columns that stand for a meaning, with commas between. */
    List<String> columns(String meaning) {
        List<String> columns = List.of(meanings.column(meaning).split(",", -1));
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
        return synthetic().schema().indexOf(meanings.column(meaning)) >= 0;
    }

    /** The column that stands for a meaning. */
    String column(String meaning) {
        String column = meanings.column(meaning);
        if (synthetic().schema().indexOf(column) < 0) {
            throw new NothingToMeasure(
                    "no column is known as " + meaning + "; name it with --map " + meaning + "=COLUMN");
        }
        return column;
    }
}
