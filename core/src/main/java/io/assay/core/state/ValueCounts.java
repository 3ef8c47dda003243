package io.assay.core.state;

import io.assay.core.Role;
import io.assay.core.State;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** How often each whole number occurs, by role: distributions of lengths, exact however they were sharded. */
public final class ValueCounts implements State<ValueCounts> {

    private static final long serialVersionUID = 1;

    private final EnumMap<Role, TreeMap<Long, Long>> counts = new EnumMap<>(Role.class);

    public void add(Role role, long value) {
        counts.computeIfAbsent(role, any -> new TreeMap<>()).merge(value, 1L, Long::sum);
    }

    /** The values of a role, ascending, with their counts. Not to be changed. */
    public NavigableMap<Long, Long> of(Role role) {
        return counts.getOrDefault(role, new TreeMap<>());
    }

    @Override
    public ValueCounts copy() {
        ValueCounts copy = new ValueCounts();
        copy.merge(this);
        return copy;
    }

    @Override
    public void merge(ValueCounts other) {
        for (Map.Entry<Role, TreeMap<Long, Long>> entry : other.counts.entrySet()) {
            TreeMap<Long, Long> mine = counts.computeIfAbsent(entry.getKey(), any -> new TreeMap<>());
            entry.getValue().forEach((value, times) -> mine.merge(value, times, Long::sum));
        }
    }
}
