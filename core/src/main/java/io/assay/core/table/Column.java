package io.assay.core.table;

import io.assay.core.Require;
import java.io.Serializable;
import java.util.List;

/**
 * A column of a table.
 *
 * @param name its name in the files
 * @param kind what its values are
 * @param missing what stands for a missing value beside the empty cell
 * @param categories the categories in their order, where the schema fixes them; else empty
 * @param format pattern of dates, as {@code dd.MM.yyyy}; empty for ISO 8601
 * @param decimalComma whether numbers are written as {@code 1,5}
 */
public record Column(
        String name,
        ColumnKind kind,
        List<String> missing,
        List<String> categories,
        String format,
        boolean decimalComma)
        implements Serializable {

    public Column {
        Require.that(!name.isEmpty(), "a column must have a name");
        Require.that(
                kind != ColumnKind.ORDINAL || !categories.isEmpty(),
                "column %s is ordinal, so its categories must be given in their order",
                name);
        missing = List.copyOf(missing);
        categories = List.copyOf(categories);
    }

    /** A column with nothing beside its kind. */
    public static Column of(String name, ColumnKind kind) {
        return new Column(name, kind, List.of(), List.of(), "", false);
    }

    /** Whether a cell holds no value. */
    public boolean isMissing(String cell) {
        return cell.isEmpty() || missing.contains(cell);
    }
}
