package io.assay.audit.tabular;

import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.SampleRef;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Rows of tables by role, for what needs them all at once. */
final class TableState implements State<TableState> {

    private static final long serialVersionUID = 1;

    /** A row with its place in its file and its rank. */
    record Entry(SampleRef sample, long rank, Row row) implements Serializable {}

    private static final Comparator<Entry> IN_FILE_ORDER = Comparator.comparing(Entry::sample);

    private final List<Entry> entries = new ArrayList<>();
    /** What column the user meant, by role and meaning. */
    private final EnumMap<Role, NavigableMap<String, String>> meanings = new EnumMap<>(Role.class);

    void add(Observation observation) {
        if (observation.sample().payload() instanceof Row row) {
            entries.add(new Entry(observation.sample().ref(), observation.rank(), row));
            meanings.computeIfAbsent(
                    observation.role(),
                    any -> new TreeMap<>(observation.sample().fields().mapping()));
        }
    }

    /** The rows of a role in the order of the file. */
    List<Entry> of(Role role) {
        return entries.stream()
                .filter(entry -> entry.sample().role() == role)
                .sorted(IN_FILE_ORDER)
                .toList();
    }

    /** The column that stands for a meaning; the meaning itself where nothing is mapped. */
    String column(String meaning) {
        for (NavigableMap<String, String> mapping : meanings.values()) {
            if (mapping.containsKey(meaning)) {
                return mapping.getOrDefault(meaning, meaning);
            }
        }
        return meaning;
    }

    @Override
    public TableState copy() {
        TableState copy = new TableState();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(TableState other) {
        entries.addAll(other.entries);
        other.meanings.forEach((role, mapping) -> meanings.putIfAbsent(role, new TreeMap<>(mapping)));
    }
}
