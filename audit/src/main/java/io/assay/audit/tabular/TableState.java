package io.assay.audit.tabular;

import io.assay.core.Observation;
import io.assay.core.Role;
import io.assay.core.Row;
import io.assay.core.SampleRef;
import io.assay.core.State;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rows of tables by role, for what needs them all at once. */
final class TableState implements State<TableState> {

    private static final long serialVersionUID = 1;

    /** A row with its place in its file and its rank. */
    record Entry(SampleRef sample, long rank, Row row) implements Serializable {}

    private static final Comparator<Entry> IN_FILE_ORDER = Comparator.comparing(Entry::sample);

    private final List<Entry> entries = new ArrayList<>();
    private final Meanings meanings = new Meanings();

    void add(Observation observation) {
        if (observation.sample().payload() instanceof Row row) {
            entries.add(new Entry(observation.sample().ref(), observation.rank(), row));
            meanings.add(observation);
        }
    }

    /** The rows of a role in the order of the file. */
    List<Entry> of(Role role) {
        return entries.stream()
                .filter(entry -> entry.sample().role() == role)
                .sorted(IN_FILE_ORDER)
                .toList();
    }

    Meanings meanings() {
        return meanings;
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
        meanings.merge(other.meanings);
    }
}
