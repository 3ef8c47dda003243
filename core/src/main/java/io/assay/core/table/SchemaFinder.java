package io.assay.core.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the kinds of columns from the first rows of a table. */
public final class SchemaFinder {

    private final Map<String, ColumnLook> looks = new LinkedHashMap<>();

    /** Looks at a row; a column that it lacks is missing there. */
    public void add(Map<String, Object> columns) {
        columns.forEach((name, value) -> {
            if (!name.isEmpty()) {
                looks.computeIfAbsent(name, ColumnLook::new).add(String.valueOf(value));
            }
        });
    }

    /** Every column met, in the order in which they were met. */
    public Set<String> columns() {
        return looks.keySet();
    }

    /** The columns that are wanted: as they are given, else as they were found. */
    public List<Column> columns(Set<String> wanted, List<Column> given) {
        return looks.entrySet().stream()
                .filter(look -> wanted.contains(look.getKey()))
                .map(look -> given.stream()
                        .filter(column -> column.name().equals(look.getKey()))
                        .findFirst()
                        .orElseGet(() -> look.getValue().tell()))
                .toList();
    }
}
