package io.assay.audit.tabular;

import io.assay.core.Role;
import java.util.EnumMap;
import java.util.Map;

/** The tables of all roles, with their rows. */
final class TableSet extends ColumnSet {

    private final Map<Role, Table> tables;

    private TableSet(Meanings meanings, Map<Role, Table> tables) {
        super(meanings, tables);
        this.tables = tables;
    }

    static TableSet of(TableState state) {
        Map<Role, Table> tables = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            var rows = state.of(role);
            if (!rows.isEmpty()) {
                tables.put(role, new Table(rows));
            }
        }
        return new TableSet(state.meanings(), tables);
    }

    /** The same with two tables of one size: of the larger one only the rows of lowest rank. */
    TableSet even(Role one, Role other) {
        int size = Math.min(of(one).size(), of(other).size());
        Map<Role, Table> even = new EnumMap<>(tables);
        even.put(one, of(one).lowest(size));
        even.put(other, of(other).lowest(size));
        return new TableSet(meanings(), even);
    }

    @Override
    Table of(Role role) {
        return (Table) super.of(role);
    }

    @Override
    Table synthetic() {
        return of(Role.SYNTHETIC);
    }

    @Override
    Table reference() {
        return of(Role.REFERENCE);
    }

    Table holdout() {
        return of(Role.HOLDOUT);
    }
}
