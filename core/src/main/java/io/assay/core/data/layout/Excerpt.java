package io.assay.core.data.layout;

import io.assay.core.Fields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The first records of a file: what a layout is recognised by. */
public final class Excerpt {

    /** How many records are looked at. */
    public static final int RECORDS = 100;

    private final List<Fields> records = new ArrayList<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Map<String, String> byLowerCase = new LinkedHashMap<>();

    /** Adds a record, as long as there is room. */
    public void add(Map<String, Object> record) {
        if (records.size() < RECORDS) {
            records.add(Fields.of(record));
            record.keySet().forEach(name -> {
                columns.add(name);
                byLowerCase.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
            });
        }
    }

    public int size() {
        return records.size();
    }

    /** All columns of all records, in the order in which they were met. */
    public Set<String> columns() {
        return columns;
    }

    /** The values of a column or path, of those records that have it. */
    List<Object> values(String path) {
        return records.stream()
                .map(record -> record.value(path).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    /** Whether any record has the column or path. */
    public boolean has(String path) {
        return records.stream().anyMatch(record -> record.value(path).isPresent());
    }

    /**
     * Whether any record has what a meaning is mapped to: a column, several with commas between, or a key of the turns, where a column
     * of turns is mapped.
     */
    public boolean has(String path, Map<String, String> mapping) {
        String turns = mapping.get("turns");
        return has(path) || turns != null && has(turns + ".0." + path);
    }

    /** The first of the slot's names that at least half of the records have in the slot's kind; any one, where it is not needed. */
    Optional<String> find(Slot slot) {
        for (String name : slot.names()) {
            String column = byLowerCase.getOrDefault(name, name);
            long fitting = values(column).stream().filter(slot.kind()).count();
            if (fitting > 0 && (!slot.use().needed() || fitting * 2 >= records.size())) {
                return Optional.of(column);
            }
        }
        return Optional.empty();
    }
}
